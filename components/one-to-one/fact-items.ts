import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { states } from '@/lib/records/commitment-state.ts';
import type { OwnEnergy } from '@/lib/records/energy.ts';
import { tags, type OwnReflection } from '@/lib/records/reflection.ts';
import type { TalkItem } from '@/lib/reflection/one-to-one.ts';
import {
  followThrough,
  leastPoints,
  outcomeIn,
  promisedTimes,
  toldBeforeDue,
  type Share,
  type Span,
} from '@/lib/reflection/outcomes.ts';
import { updatesOnTime } from '@/lib/reflection/updates-on-time.ts';
import type { UpdateClock } from '@/lib/records/update-clock.ts';
import { countsText, spanText, timeText } from './words.ts';

type Telling = { span: Span; now: number; zone: string };

const energyWords = { 1: 'low', 2: 'some', 3: 'plenty' } as const;

/** What was promised for the span, as facts: first all in one line, then each by what became of it. */
export function promiseItems(rows: readonly Commitment[], { span, now, zone }: Telling): TalkItem[] {
  const told = rows.flatMap((row) => {
    const within = outcomeIn(row, span, now);
    // What was picked stays to be picked, though its time lies outside of the span by now.
    const time = within ?? promisedTimes(row, now).at(-1);
    return time === undefined ? [] : [{ row, time, isWithin: within !== undefined }];
  });
  const counts = states.map((state) => ({
    name: t(`state.${state}`),
    count: told.filter(({ time, isWithin }) => isWithin && time.outcome === state).length,
  }));
  const each = told
    .toSorted(
      (a, b) =>
        states.indexOf(a.time.outcome) - states.indexOf(b.time.outcome) || b.time.dueAt - a.time.dueAt,
    )
    .map(({ row, time }): TalkItem => {
      const said = [t(`state.${time.outcome}`), timeText(time.dueAt, zone)] as const;
      const line =
        row.customer === ''
          ? t('oneToOne.promise', [row.what, ...said])
          : t('oneToOne.promiseTo', [row.what, row.customer, ...said]);
      return { key: `promise:${row.id}`, group: 'promises', lines: [line], mark: said[0] };
    });
  const all = t('oneToOne.outcomes', [spanText(span, zone), countsText(counts)]);
  return counts.some(({ count }) => count > 0)
    ? [{ key: 'outcomes', group: 'promises', lines: [all] }, ...each]
    : each;
}

/** Plain sentences on the span; none about fewer than `leastPoints`. */
export function patternItems(
  rows: {
    promises: readonly Commitment[];
    clocks: readonly UpdateClock[];
    entries: readonly OwnReflection[];
  },
  { span, now, zone }: Telling,
): TalkItem[] {
  const days = spanText(span, zone);
  const shares = {
    followThrough: followThrough(rows.promises, span, now),
    toldBeforeDue: toldBeforeDue(rows.promises, span, now),
    updatesOnTime: updatesOnTime(rows.clocks, span, now),
  } satisfies Record<string, Share>;
  const said = Object.entries(shares).flatMap(([name, { met, of, share }]): TalkItem[] => {
    if (share === undefined) return [];
    const line = t(`oneToOneSentence.${name as keyof typeof shares}`, [days, String(met), String(of)]);
    return [{ key: name, group: 'patterns', lines: [line] }];
  });
  const logged = rows.entries.flatMap(({ at, body }) =>
    body.is === 'log' && at >= span.since && at < span.until ? [body.tag] : [],
  );
  const counts = tags.map((tag) => ({
    name: t(`logTag.${tag}`),
    count: logged.filter((one) => one === tag).length,
  }));
  const often = t('oneToOneSentence.tags', [days, countsText(counts)]);
  return logged.length < leastPoints ? said : [...said, { key: 'tags', group: 'patterns', lines: [often] }];
}

/** Energy as one thing to tick, apart from everything else; none where none was noted. */
export function energyItems(rows: readonly OwnEnergy[], { span, zone }: Telling): TalkItem[] {
  if (rows.length === 0) return [];
  const counts = ([1, 2, 3] as const).map((level) => ({
    name: t(`energy.${energyWords[level]}`).toLocaleLowerCase(),
    count: rows.filter(({ body }) => body.level === level).length,
  }));
  const line = t('oneToOne.energyLine', [spanText(span, zone), countsText(counts)]);
  return [{ key: 'energy', group: 'energy', lines: [line] }];
}
