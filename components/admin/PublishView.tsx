import { t } from '@/lib/i18n.ts';
import type { Finding } from '@/lib/packs/lint/finding.ts';
import css from './Admin.module.css';

/** Signing and publishing, once nothing stands against it. */
export function PublishView({ findings }: { findings: readonly Finding[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return <p className={css.row}>{t('admin.errors', errors)}</p>;
}
