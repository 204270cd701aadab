import { ok, problem, type Result } from '../../problem.ts';
import { focusBox } from './place-caret.ts';
import { takeAway } from './put-back.ts';
import { readBox } from './reading.ts';
import { essence, findAll, isSpace, type Span } from './same-text.ts';
import type { Inserted } from './write-into.ts';

/**
 * Takes exactly the inserted text out again, while it stands there unchanged; whatever was written around it stays. `isHere`:
 * the page still shows the case that it was inserted for. A desk may use one box for all its cases.
 */
export async function takeOut(inserted: Inserted, isHere: () => boolean): Promise<Result<null>> {
  const { box, parts } = inserted;
  if (!box.element.isConnected || !isHere()) return problem('textMoved', 'box');
  const { text } = readBox(box);
  const found = oursIn(text, inserted);
  if (found === undefined) return problem('textMoved');
  const start = parts.lead === '' ? found.start : backOver(text, found.start, parts.lead);
  const end = parts.trail === '' ? found.end : onOver(text, found.end, parts.trail);
  const part = { start, end, fromEnd: parts.lead !== '', toStart: parts.trail !== '' };
  await focusBox(box);
  const wanted = text.slice(0, start) + text.slice(end);
  const isOut = await takeAway(box, part, { from: text, wanted, isMeant: isHere });
  return isOut ? ok(null) : problem('notTakenOut', box.kind.name);
}

/** The line breaks (an editor may make several of one), or the one space, that we put before it. */
function backOver(text: string, from: number, lead: string): number {
  let best = from;
  for (let at = from; at > 0 && isSpace(text[at - 1] ?? ''); at -= 1)
    if (lead === ' ' ? at === from : text[at - 1] === '\n') best = at - 1;
  return best;
}

function onOver(text: string, from: number, trail: string): number {
  let best = from;
  for (let at = from; at < text.length && isSpace(text[at] ?? ''); at += 1)
    if (trail === ' ' ? at === from : text[at] === '\n') best = at + 1;
  return best;
}

/** Where the person wrote the same words too, ours are those with what stood before or behind them still there. */
function oursIn(text: string, { parts, before, after }: Inserted): Span | undefined {
  const all = findAll(text, parts.text);
  if (all.length < 2) return all[0];
  const ours = all.filter(
    ({ start, end }) =>
      essence(text.slice(0, start)) === essence(before) || essence(text.slice(end)) === essence(after),
  );
  return ours.length === 1 ? ours[0] : undefined;
}
