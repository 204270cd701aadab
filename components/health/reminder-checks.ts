import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { isHabituallyLate, lateness } from '@/lib/reminders/drift.ts';
import type { Check } from './check.ts';
import { latenessText } from './lateness-text.ts';
import type { HealthFacts } from './read-health.ts';

/** An alarm may be asked for this much later than the table says (ms): Chromium gives packed extensions none sooner than 30 s. */
const slackMs = 31_000;

/** Whether reminders will come, line by line. */
export function reminderChecks(facts: HealthFacts): Check[] {
  return [
    allowedByBrowser(facts),
    shownByComputer(facts),
    nothingHoldsThem(facts),
    tableAndAlarm(facts),
    lastAlarms(facts),
  ];
}

function allowedByBrowser({ background, pagePermission }: HealthFacts): Check {
  const name = t('checkup.allowed');
  const level = background?.allowed ?? 'unknown';
  if (level === 'denied' || pagePermission === 'denied')
    return { name, verdict: 'look', says: t('checkup.denied'), advice: t('checkup.deniedAdvice') };
  if (level === 'granted' || pagePermission === 'granted')
    return { name, verdict: 'fine', says: t('checkup.granted') };
  return { name, verdict: 'unknown', says: t('checkup.allowedUnknown'), advice: t('checkup.fireAdvice') };
}

function shownByComputer({ test, now }: HealthFacts): Check {
  const name = t('checkup.shown');
  const at = test?.firedAt === undefined ? '' : absoluteTime(test.firedAt, now, '');
  if (test?.accepted === false)
    return {
      name,
      verdict: 'look',
      says: t('checkup.testRefused', [at]),
      advice: t('checkup.deniedAdvice'),
    };
  if (test?.seen === true) return { name, verdict: 'fine', says: t('checkup.testSeen', [at]) };
  if (test?.seen === false)
    return { name, verdict: 'look', says: t('checkup.testUnseen', [at]), advice: t('checkup.unseenAdvice') };
  return { name, verdict: 'unknown', says: t('checkup.shownUnknown'), advice: t('checkup.fireAdvice') };
}

function nothingHoldsThem({ isOnCall, isSwitchedOff, background }: HealthFacts): Check {
  const name = t('checkup.held');
  if (isSwitchedOff)
    return { name, verdict: 'look', says: t('checkup.off'), advice: t('checkup.offAdvice'), fix: 'options' };
  if (isOnCall)
    return {
      name,
      verdict: 'look',
      says: t('checkup.onCall'),
      advice: t('checkup.onCallAdvice'),
      fix: 'endCall',
    };
  return { name, verdict: 'fine', says: background?.isHeld ? t('checkup.pageBusy') : t('checkup.free') };
}

/** The table is the truth, the alarm a hint: the two must agree. */
function tableAndAlarm({ background, now, isSwitchedOff }: HealthFacts): Check {
  const name = t('checkup.next');
  const again = { advice: t('checkup.setAgainAdvice'), fix: 'setAgain' as const };
  if (background === null) return { name, verdict: 'look', says: t('checkup.noAnswer'), ...again };
  const { nextAt, alarmAt, sweepAt, waiting, isHeld } = background;
  if (nextAt !== null && (alarmAt === null || alarmAt > Math.max(nextAt, now) + slackMs)) {
    const says = t('checkup.noAlarm', [absoluteTime(nextAt, now, '')]);
    return { name, verdict: 'look', says, ...again };
  }
  if (sweepAt === null) return { name, verdict: 'look', says: t('checkup.noSweep'), ...again };
  if (waiting > 0 && !isHeld && !isSwitchedOff)
    return { name, verdict: 'look', says: t('checkup.notShown', waiting), ...again };
  if (waiting > 0 && isHeld) return { name, verdict: 'fine', says: t('checkup.waiting', waiting) };
  if (nextAt === null) return { name, verdict: 'fine', says: t('checkup.nothingPlanned') };
  return { name, verdict: 'fine', says: t('checkup.planned', [absoluteTime(nextAt, now, '')]) };
}

function lastAlarms({ firings, now }: HealthFacts): Check {
  const name = t('checkup.alarms');
  const last = firings.at(-1);
  if (last === undefined) return { name, verdict: 'unknown', says: t('checkup.noFirings') };
  const onTime = firings.filter((one) => lateness(one).kind === 'onTime').length;
  const says = t('checkup.lastAlarm', [
    absoluteTime(last.firedAt, now, ''),
    latenessText(last),
    String(onTime),
    String(firings.length),
  ]);
  return isHabituallyLate(firings)
    ? { name, verdict: 'look', says, advice: t('checkup.lateAdvice') }
    : { name, verdict: 'fine', says };
}
