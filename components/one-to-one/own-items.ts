import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import type { OwnReflection } from '@/lib/records/reflection.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import type { TalkItem } from '@/lib/reflection/one-to-one.ts';
import { measured, type OwnRecord } from '@/lib/reflection/goal-progress.ts';
import { fewest } from './assessment.ts';
import { areaName, dayText } from './words.ts';

/** `zone`: of the person's hours. `named`: whether a case may be named, whose title often names a customer. */
type Telling = { zone: string; named: boolean };

const learningLines = ['happened', 'mine', 'differently', 'others'] as const;

/** An entry of the log with all that would be told of it. */
export function entryItem({ id, at, body }: OwnReflection, { zone, named }: Telling): TalkItem {
  const key = `entry:${id}`;
  const day = dayText(at, zone);
  if (body.is === 'try') {
    const answer = t(`tryAnswer.${body.answer ?? 'unasked'}`);
    return { key, group: 'tried', lines: [t('oneToOne.tried', [day, body.text, answer])] };
  }
  if (body.is === 'learning') {
    const said = learningLines
      .filter((line) => body[line].trim() !== '')
      .map((line) => t('oneToOne.line', [t(`learningLine.${line}`), body[line].trim()]));
    return { key, group: 'learning', lines: [t('oneToOne.card', [day]), ...said] };
  }
  const tag = t(`logTag.${body.tag}`);
  const line =
    body.text.trim() === ''
      ? t('oneToOne.noted', [day, tag])
      : t('oneToOne.entry', [day, tag, body.text.trim()]);
  const ofCase = named && body.caseTitle !== '' ? [t('log.case', [body.caseTitle])] : [];
  return { key, group: 'log', lines: [line, ...ofCase], mark: tag };
}

/** A goal with where it stands, by the person's own record or by what they noted; `now`: epoch ms. */
export function goalItem(
  goal: OwnGoal,
  record: OwnRecord,
  { zone, now }: { zone: string; now: number },
): TalkItem {
  const { id, state, body } = goal;
  const share = measured(goal, record, now);
  const { specific, measure, relevant, due, progress } = body;
  return {
    key: `goal:${id}`,
    group: 'goals',
    lines: [
      t('oneToOne.goal', [specific, t(`oneToOneGoalState.${state}`)]),
      t('oneToOne.goalTarget', [
        t(`goalSource.${measure.source}`),
        String(measure.target),
        measure.unit,
        dayText(Date.parse(`${due}T12:00:00Z`), 'UTC'),
      ]),
      t('oneToOne.goalServes', [relevant.text]),
      ...(share?.share === undefined
        ? []
        : [
            t('oneToOne.goalNow', [
              `${Math.round(share.share * 100)} %`,
              String(share.met),
              String(share.of),
            ]),
          ]),
      ...progress.map(({ at, value, note }) =>
        t('oneToOne.goalProgress', [dayText(at, zone), String(value), measure.unit, note]).trim(),
      ),
    ],
  };
}

/** How the person sees their work; none of a self-assessment that is only begun. */
export function viewItems({ id, at, body }: OwnSelfView, { zone }: Telling): TalkItem[] {
  const key = `view:${id}`;
  const noteOf = (note: string) => (note.trim() === '' ? [] : [note.trim()]);
  if (body.is === 'area') {
    const line = t('oneToOne.line', [areaName(body.area), t(`oneToOneFeels.${body.feels}`)]);
    return [{ key, group: 'view', lines: [line, ...noteOf(body.note)] }];
  }
  if (body.is === 'coaching') {
    const title = t('oneToOne.helpWith', [areaName(body.area)]);
    const done = body.doneAt === undefined ? [] : [t('oneToOne.doneOn', [dayText(body.doneAt, zone)])];
    return [{ key, group: 'coaching', lines: [title, ...noteOf(body.text), ...done] }];
  }
  if (body.rated.length < fewest) return [];
  const rated = body.rated.flatMap(({ behaviour, rating, note }) => [
    t('oneToOne.line', [behaviour, t(`oneToOneRating.${rating}`)]),
    ...noteOf(note),
  ]);
  const title = t('oneToOne.ratedOn', [
    body.cardTitle === '' ? t('oneToOne.ownWords') : body.cardTitle,
    dayText(at, zone),
  ]);
  return [{ key, group: 'view', lines: [title, ...rated] }];
}
