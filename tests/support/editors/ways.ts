import { boxOf } from '../../../lib/page/insert/box.ts';
import { focusBox, selectIn } from '../../../lib/page/insert/place-caret.ts';
import { readBox } from '../../../lib/page/insert/reading.ts';
import { essence } from '../../../lib/page/insert/same-text.ts';
import { wait } from '../../../lib/page/insert/settle.ts';
import { ways, type WayName } from '../../../lib/page/insert/ways/ways.ts';
import { whereToWrite } from '../../../lib/page/insert/where-to-write.ts';
import { must } from '../../../lib/problem.ts';

/** Tries one way on the editor of the page, whatever Kept thinks of it, and says what came of it in page and store. */
async function tryWay(way: WayName, text: string): Promise<string> {
  const place = must(
    document.querySelector('[data-composer="public"]'),
    'the desk has a place for the editor',
  );
  const inside = place.querySelector('iframe')?.contentDocument?.body;
  const shown = [...place.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')].find((one) =>
    one.checkVisibility(),
  );
  const box = must(boxOf(must(inside ?? shown, 'an editor is there')), 'it is shown');
  const at = must(whereToWrite(box), 'there is a place');
  const { text: draft } = at.reading;
  await focusBox(box);
  await selectIn(box, at.point);
  await ways[way](box, text, () => true);
  await wait(600);
  const { model } = globalThis as unknown as { model: () => string };
  const wanted = essence(draft.slice(0, at.at) + text + draft.slice(at.at));
  const is = (said: string) =>
    essence(said) === wanted ? 'whole' : essence(said) === essence(draft) ? 'not' : 'torn';
  const [inPage, inStore] = [is(readBox(box).text), is(model())];
  if (inPage === 'torn' || inStore === 'torn') return 'torn';
  if (inStore === 'whole') return 'stored';
  return inPage === 'whole' ? 'shown, not stored' : 'ignored';
}

Object.assign(globalThis, { tryWay });
