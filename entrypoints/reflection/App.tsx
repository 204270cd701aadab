import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { HelpDialog } from '@/components/shell/HelpDialog.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { t } from '@/lib/i18n.ts';
import css from './App.module.css';

/** Each part is loaded when it is looked at: a review must not wait for the plots. */
const parts = {
  review: lazy(async () => ({
    default: (await import('@/components/reflection/ReviewPage.tsx')).ReviewPage,
  })),
  log: lazy(async () => ({ default: (await import('@/components/reflection/LogPage.tsx')).LogPage })),
  patterns: lazy(async () => ({
    default: (await import('@/components/patterns/PatternsPage.tsx')).PatternsPage,
  })),
  goals: lazy(async () => ({ default: (await import('@/components/goals/GoalsPage.tsx')).GoalsPage })),
  practice: lazy(async () => ({
    default: (await import('@/components/practice/PracticePage.tsx')).PracticePage,
  })),
  oneToOne: lazy(async () => ({
    default: (await import('@/components/one-to-one/OneToOnePage.tsx')).OneToOnePage,
  })),
  privacy: lazy(async () => ({
    default: (await import('@/components/privacy/PrivacyPage.tsx')).PrivacyPage,
  })),
} satisfies Record<string, ComponentType>;

type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

/** Review, log, patterns, goals, practice, the pack for a talk, and what leaves the device. */
export function App() {
  const whole = useHealth((state) => state.whole);
  const [part, setPart] = useState<Part>(fromAddress);
  const [help, setHelp] = useState(false);
  // The address says what is shown: what is opened from the sidebar would else be what the address says already.
  const show = useCallback((next: Part) => {
    setPart(next);
    history.replaceState(null, '', `#${next}`);
  }, []);
  useEffect(() => {
    const follow = () => setPart(fromAddress());
    window.addEventListener('hashchange', follow);
    const stop = listenForPageKeys({ onHelp: () => setHelp(true), onFind: () => show('log') });
    return () => {
      window.removeEventListener('hashchange', follow);
      stop();
    };
  }, [show]);
  return (
    <main className={css.page}>
      <h1 className={css.hidden}>{t('reflection.title')}</h1>
      <HealthNotice />
      <TroubleLine />
      {whole && (
        <Tabs
          className={css.tabs ?? ''}
          selectedKey={part}
          onSelectionChange={(key) => show(key as Part)}
          keyboardActivation="manual"
        >
          <TabList className={css.list ?? ''} aria-label={t('reflection.title')}>
            {names.map((name) => (
              <Tab key={name} id={name} className={css.tab ?? ''}>
                {t(`reflection.${name}`)}
              </Tab>
            ))}
          </TabList>
          {names.map((name) => {
            const Page = parts[name];
            return (
              <TabPanel key={name} id={name} className={css.panel ?? ''}>
                <ErrorBoundary place={`reflection ${name}`}>
                  <Suspense fallback={null}>
                    <Page />
                  </Suspense>
                </ErrorBoundary>
              </TabPanel>
            );
          })}
        </Tabs>
      )}
      {help && <HelpDialog close={() => setHelp(false)} />}
    </main>
  );
}

function fromAddress(): Part {
  const asked = location.hash.slice(1);
  return names.find((name) => name === asked) ?? 'review';
}
