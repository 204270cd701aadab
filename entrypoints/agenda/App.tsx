import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { DayView } from '@/components/agenda/DayView.tsx';
import { BulkSteps } from '@/components/commitments/BulkSteps.tsx';
import { OneCommitment } from '@/components/commitments/OneCommitment.tsx';
import { Beside } from '@/components/find/Beside.tsx';
import type { Customer, DrawRow } from '@/components/find/draw-row.ts';
import { FindPage } from '@/components/find/FindPage.tsx';
import { rowKeys } from '@/components/find/row-keys.ts';
import { HandOverMany } from '@/components/handover/HandOverMany.tsx';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { HelpDialog } from '@/components/shell/HelpDialog.tsx';
import { useNow } from '@/components/shell/use-now.ts';
import { WaitingToHear } from '@/components/updates/WaitingToHear.tsx';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import css from './App.module.css';

/** The day by the hour, and all promises to search: in a window of its own, wide enough for both. */
export function App() {
  const now = useNow();
  const whole = useHealth((state) => state.whole);
  const [tab, setTab] = useState(location.hash === '#find' ? 'find' : 'day');
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [calls, setCalls] = useState(location.hash === '#find' ? 1 : 0);
  const [help, setHelp] = useState(false);
  useEffect(
    () =>
      listenForPageKeys({
        onHelp: () => setHelp(true),
        onFind: () => {
          setTab('find');
          setCustomer(null);
          setCalls((count) => count + 1);
        },
      }),
    [],
  );
  const showCustomer = (next: Customer | null) => {
    setCustomer(next);
    setTab('find');
    if (next === null) setCalls((count) => count + 1);
  };
  const draw: DrawRow = (row, beside) => <OneCommitment key={row.id} row={row} now={now} beside={beside} />;
  const drawInDay = (row: Commitment) => draw(row, <Beside row={row} showCustomer={showCustomer} />);
  const bulk = (ids: readonly string[], clear: () => void) => <BulkSteps ids={ids} now={now} clear={clear} />;
  return (
    <main className={css.agenda}>
      <h1 className={css.hidden}>{t('agenda.title')}</h1>
      <HealthNotice />
      <TroubleLine />
      {whole && (
        <Tabs className={css.tabs ?? ''} selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
          <TabList className={css.list ?? ''} aria-label={t('agenda.title')}>
            <Tab id="day" className={css.tab ?? ''}>
              {t('agenda.day')}
            </Tab>
            <Tab id="find" className={css.tab ?? ''}>
              {t('agenda.find')}
            </Tab>
            <Tab id="waiting" className={css.tab ?? ''}>
              {t('waitingToHear.tab')}
            </Tab>
          </TabList>
          <TabPanel id="day" className={css.panel ?? ''}>
            <ErrorBoundary place="agenda day">
              <div onKeyDownCapture={rowKeys(undefined)}>
                <DayView draw={drawInDay} handOver={handOver} />
              </div>
            </ErrorBoundary>
          </TabPanel>
          <TabPanel id="find" className={css.panel ?? ''}>
            <ErrorBoundary place="agenda find">
              <FindPage
                draw={draw}
                bulk={bulk}
                customer={customer}
                setCustomer={showCustomer}
                calls={calls}
              />
            </ErrorBoundary>
          </TabPanel>
          <TabPanel id="waiting" className={css.panel ?? ''}>
            <ErrorBoundary place="agenda waiting to hear">
              <WaitingToHear />
            </ErrorBoundary>
          </TabPanel>
        </Tabs>
      )}
      {help && <HelpDialog close={() => setHelp(false)} />}
    </main>
  );
}

function handOver(rows: readonly Commitment[]) {
  return <HandOverMany rows={rows} />;
}
