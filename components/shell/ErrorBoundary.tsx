import { Component, type ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import { report } from '@/lib/report.ts';

/** One panel's fault is that panel's: the rest of the page goes on. */
export class ErrorBoundary extends Component<{ place: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    report(this.props.place)(error);
  }

  override render(): ReactNode {
    return this.state.broken ? <p role="alert">{t('problem.refused')}</p> : this.props.children;
  }
}
