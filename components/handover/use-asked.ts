import { useLiveQuery } from 'dexie-react-hooks';
import { from } from '@/lib/db/database.ts';
import { answerTo, askedIn, type Asked } from '@/lib/handover/on-case.ts';
import type { Line } from '@/lib/handover/token.ts';
import answeredOffer from '@/lib/records/answered-offer.ts';
import commitment from '@/lib/records/commitment.ts';
import type { Answer } from './AnswerList.tsx';

/** What lines ask for, and the own promises that they say were accepted; live, so that it goes when it was answered. */
export type AskedNow = { asked: Asked[]; answers: Answer[] };

export function useAsked(lines: readonly Line[], me: string | undefined): AskedNow | undefined {
  const key = lines.map((line) => `${line.kind} ${line.id} ${line.offer}`).join('|');
  return useLiveQuery(async () => {
    if (me === undefined) return undefined;
    const ids = [...new Set(lines.map((line) => line.id))];
    const offers = [...new Set(lines.map((line) => line.offer))];
    const [rows, answered] = await Promise.all([
      from(commitment).bulkGet(ids),
      from(answeredOffer).bulkGet(offers),
    ]);
    const known = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
    const aside = new Set(answered.flatMap((one) => (one === undefined ? [] : [one.id])));
    const answers = [...known.values()].flatMap((row) => {
      const answer = answerTo(row, lines);
      return answer?.isCurrent === true ? [{ row, ...answer }] : [];
    });
    return { asked: askedIn(lines, known, { name: me, hasAnswered: (offer) => aside.has(offer) }), answers };
  }, [key, me]);
}
