import { t } from '@/lib/i18n.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { factLines, shiftText } from './facts-text.ts';
import type { Told } from './use-facts.ts';

/** It is read on another day, where "today" says nothing: every time has its date. */
const someOtherDay = 0;

/** One thing that may be shared, when the person ticks it. */
export type Piece = { id: string; title: string; lines: string[] };

/** All that could be shared of a review: only what is there, and each piece for itself. */
export function piecesOf(body: ReviewBody, told: Told): Piece[] {
  const { learning } = body;
  const card = (['happened', 'mine', 'differently', 'others'] as const)
    .filter((line) => learning[line].trim() !== '')
    .map((line) => `${t(`reviewCard.${line}`)} ${learning[line].trim()}`);
  const answers = Object.entries(body.asked).map(([key, { text }]) => ({
    id: key,
    title: text,
    lines: linesOf(body.answers[key] ?? ''),
  }));
  const thanks = [body.thanks.to.trim(), body.thanks.text.trim()].filter((one) => one !== '').join(': ');
  return [
    { id: 'facts', title: t('reviewStep.facts'), lines: factLines({ ...told, now: someOtherDay }) },
    ...answers,
    { id: 'learning', title: t('review.learning'), lines: card },
    { id: 'try', title: t('review.try'), lines: linesOf(body.try.text) },
    { id: 'thanks', title: t('reviewStep.thanks'), lines: linesOf(thanks) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The exact text of what was ticked, as Markdown; '' when nothing was. */
export function shareText(pieces: readonly Piece[], { shift }: Pick<Told, 'shift'>): string {
  if (pieces.length === 0) return '';
  const title = `# ${t('review.of', [shiftText(shift.startsAt, shift.endsAt, someOtherDay)])}`;
  const parts = pieces.map(({ title: name, lines }) =>
    lines.length === 1
      ? `## ${name}\n\n${lines.join('')}`
      : `## ${name}\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
  );
  return `${[title, ...parts].join('\n\n')}\n`;
}

function linesOf(text: string): string[] {
  return text.trim() === '' ? [] : [text.trim()];
}
