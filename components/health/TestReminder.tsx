import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { reminderTest, type ReminderTest } from '@/lib/settings.ts';
import { latenessText } from './lateness-text.ts';
import css from './Health.module.css';

/** A test that has not come this long after its time is told of (ms). */
const patienceMs = 5000;

/** A real alarm, a real notification, and the question that only the person can answer. `onChange` runs when more is known. */
export function TestReminder({ afterMs, onChange }: { afterMs: number; onChange: () => void }) {
  const [test, setTest] = useState<ReminderTest | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    void reminderTest.getValue().then(setTest);
    return reminderTest.watch((next) => {
      setTest(next);
      onChange();
    });
  }, [onChange]);
  const dueAt = test?.dueAt;
  const isWaiting = test !== null && test.firedAt === undefined;
  useEffect(() => {
    if (!isWaiting || dueAt === undefined) return;
    const timer = setTimeout(() => setOver(true), Math.max(0, dueAt + patienceMs - Date.now()));
    return () => clearTimeout(timer);
  }, [isWaiting, dueAt]);

  const fire = () => {
    setOver(false);
    void send('fireTest', {});
  };
  const answer = (seen: boolean) => {
    if (test !== null) void reminderTest.setValue({ ...test, seen });
  };
  const seconds = String(afterMs / 1000);
  const firing =
    test?.firedAt === undefined ? undefined : { name: 'test', dueAt: test.dueAt, firedAt: test.firedAt };
  return (
    <section className={css.test}>
      <h2 className={css.heading}>{t('checkup.test')}</h2>
      <p className={css.hint}>{t('checkup.testHint')}</p>
      {afterMs > 10_000 && <p className={css.hint}>{t('checkup.testSlow')}</p>}
      <div className={css.row}>
        <button type="button" className={css.main} disabled={isWaiting && !isOver} onClick={fire}>
          {t('checkup.fire', [seconds])}
        </button>
        <p role="status">
          {isWaiting && (isOver ? t('checkup.testLost') : t('checkup.testComing', [seconds]))}
          {firing !== undefined && t('checkup.testFired', [latenessText(firing)])}
        </p>
      </div>
      {firing !== undefined && test?.accepted !== false && test?.seen === undefined && (
        <div className={css.row}>
          <p>{t('checkup.didYouSee')}</p>
          <button type="button" className={css.act} onClick={() => answer(true)}>
            {t('checkup.yes')}
          </button>
          <button type="button" className={css.act} onClick={() => answer(false)}>
            {t('checkup.no')}
          </button>
        </div>
      )}
      {test?.seen === true && <p>{t('checkup.seen')}</p>}
      {(test?.seen === false || test?.accepted === false) && (
        <>
          <p>{t('checkup.unseen')}</p>
          <ul className={css.systems}>
            {systems().map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** How to allow notifications, one sentence for each system; this computer's own first. */
function systems(): string[] {
  const all = [
    { sign: /Windows/, sentence: t('checkup.onWindows') },
    { sign: /Mac/, sentence: t('checkup.onMac') },
    { sign: /Linux|X11|CrOS/, sentence: t('checkup.onLinux') },
  ];
  const isOwn = ({ sign }: { sign: RegExp }) => Number(sign.test(navigator.userAgent));
  return all.toSorted((a, b) => isOwn(b) - isOwn(a)).map(({ sentence }) => sentence);
}
