import { useCallback, useEffect, useState } from 'react';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Check } from './check.ts';
import { deskChecks } from './desk-checks.ts';
import { HealthLine } from './HealthLine.tsx';
import { latenessText } from './lateness-text.ts';
import { readHealth, type HealthFacts } from './read-health.ts';
import { reminderChecks } from './reminder-checks.ts';
import { storageChecks } from './storage-checks.ts';
import { TestReminder } from './TestReminder.tsx';
import css from './Health.module.css';

/** Can this computer remind me? What is known, what is not, and what to do about each red line (X9). */
export function HealthPage() {
  const [facts, setFacts] = useState<HealthFacts>();
  const look = useCallback(() => void readHealth().then(setFacts), []);
  useEffect(() => {
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
  if (facts === undefined) return <p role="status">{t('checkup.looking')}</p>;
  const groups = [
    { title: t('options.reminders'), checks: reminderChecks(facts) },
    { title: t('options.storage'), checks: storageChecks(facts) },
    { title: t('checkup.desks'), checks: deskChecks(facts) },
  ];
  const red = groups.flatMap(({ checks }) => checks).filter(({ verdict }) => verdict === 'look').length;
  return (
    <>
      <div className={css.row}>
        <p role="status" className={css.summary}>
          {red === 0 ? t('checkup.allFine') : t('checkup.toLookAt', red)}
        </p>
        <button type="button" className={css.act} onClick={look}>
          {t('checkup.lookAgain')}
        </button>
      </div>
      <TestReminder afterMs={facts.background?.testAfterMs ?? 10_000} onChange={look} />
      {groups.map(({ title, checks }) => (
        <Group key={title} title={title} checks={checks} onDone={look} />
      ))}
      <LastAlarms facts={facts} />
    </>
  );
}

function Group({ title, checks, onDone }: { title: string; checks: Check[]; onDone: () => void }) {
  return (
    <section>
      <h2 className={css.heading}>{title}</h2>
      <ul>
        {checks.map((check, index) => (
          <HealthLine key={`${check.name} ${index}`} check={check} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

/** The newest first; times only. */
function LastAlarms({ facts: { firings, now } }: { facts: HealthFacts }) {
  if (firings.length === 0) return null;
  return (
    <details>
      <summary className={css.hint}>{t('checkup.everyAlarm', firings.length)}</summary>
      <ul className={css.firings}>
        {firings.toReversed().map((one, index) => (
          <li key={`${one.firedAt} ${index}`}>
            {absoluteTime(one.firedAt, now, '')} · {latenessText(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
