import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathing } from '../../../lib/packs/breathe.ts';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { packShape, type Pack } from '../../../lib/packs/shape/pack.ts';
import { aFullPack } from '../../support/a-full-pack.ts';
import { aPack } from '../../support/a-pack.ts';
import { spoiling, spoilt } from '../../support/mutated-packs.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
/** Reasons that a shape alone cannot know. */
const beyondShape = ['packBadReference', 'packBadSelector'];

async function refusal(over: Partial<Record<keyof Pack, unknown>>): Promise<string> {
  const checked = await checkPack({ ...aFullPack(), ...over });
  return checked.ok ? 'fits' : `${checked.reason} ${checked.detail ?? ''}`;
}

test('a pack that fits comes out as the shape says, with what was left out filled in', async () => {
  expect(await checkPack(aFullPack())).toEqual({ ok: true, value: aFullPack() });
  const { kept, format, id, name, language, version, publishedAt, reason } = aPack();
  const least = { kept, format, id, name, language, version, publishedAt, reason };
  expect(await checkPack(least)).toEqual({ ok: true, value: packShape.parse(least) });
});

test('part after part says what the whole shape says', async () => {
  const original = JSON.stringify({ pack: aFullPack() });
  await fc.assert(
    fc.asyncProperty(spoiling, async ({ steps }) => {
      const text = await spoilt(original, { steps, isSigned: false, cuts: [] });
      const value = (JSON.parse(text) as { pack?: unknown }).pack;
      const [checked, whole] = [await checkPack(value), packShape.safeParse(value)];
      if (checked.ok) expect(checked.value).toEqual(whole.data);
      else if (whole.success) {
        // The shape of the whole knows neither references nor how a translation stands in its place.
        expect(beyondShape.includes(checked.reason) || checked.detail?.startsWith('translations.')).toBe(
          true,
        );
      }
    }),
    { numRuns },
  );
});

test('what is no pack, and what a newer Kept wrote, is told from what is wrong in one', async () => {
  expect(await checkPack(null)).toMatchObject({ reason: 'packNotAPack' });
  expect(await checkPack([])).toMatchObject({ reason: 'packNotAPack' });
  expect(await refusal({ kept: 'promise' })).toBe('packNotAPack ');
  expect(await refusal({ format: 2 })).toBe('newer pack');
});

test('the place of what is wrong is said, and what is wrong there', async () => {
  expect(await refusal({ name: '' })).toBe('packBadShape name: empty');
  expect(await refusal({ version: 0 })).toBe('packBadShape version: too small');
  expect(await refusal({ version: 1.5 })).toMatch(/^packBadShape version: /);
  expect(await refusal({ checklists: {} })).toBe('packBadShape checklists: must be array');
  expect(await refusal({ messages: [{ ...aPack().messages[0], text: 'x'.repeat(4001) }] })).toBe(
    'packBadShape messages.0.text: too long',
  );
  expect(await refusal({ prompts: [{ id: 'a', text: 'x', part: 'sad' }] })).toBe(
    'packBadShape prompts.0.part: not as it must be',
  );
  const twice = { id: 'a', text: 'x', part: 'try' };
  expect(await refusal({ prompts: [twice, twice] })).toBe('packBadShape prompts: an id twice');
});

test('a part that names another one must find it', async () => {
  const [late] = aFullPack().checklists.slice(1);
  const item = (over: object) => ({
    checklists: [{ ...late, items: [{ id: 'a', text: 'A', ...over }] }],
    shortcuts: [],
  });
  expect(await refusal(item({ message: 'gone' }))).toBe('packBadReference checklists.late.items.a.message');
  expect(await refusal(item({ outcome: 'gone' }))).toBe('packBadReference checklists.late.items.a.outcome');
  expect(await refusal({ outcomes: [] })).toBe('packBadReference checklists.late.items.met.outcome');
  expect(await refusal({ shortcuts: [{ id: 'x', opens: { part: 'messages', id: 'refund' } }] })).toBe(
    'packBadReference shortcuts.x.opens',
  );
  expect(await refusal({ checklists: [], shortcuts: [], outcomes: [] })).toBe(
    'packBadReference messages.next.outcome',
  );
});

test('every selector must be usable: of an item, and anywhere in an adapter', async () => {
  const [adapter] = aFullPack().adapters;
  const customer = [{ selector: 'a:has(b:has(c))' }];
  expect(await refusal({ adapters: [{ ...adapter, adapter: { ...adapter?.adapter, customer } }] })).toBe(
    'packBadSelector adapters.crm',
  );
});

test('a translation must fit where it stands, and one that stands nowhere means nothing', async () => {
  const es = (place: string, text: string) => refusal({ translations: { es: { [place]: text } } });
  expect(await es('checklists.refund.items.tell.text', 'x'.repeat(201))).toBe(
    'packBadShape translations.es.checklists.refund.items.1.text: too long',
  );
  expect(await es('checklists.refund.name', 'dos\nlíneas')).toBe(
    'packHiddenText translations.es.checklists.refund.name: hidden characters',
  );
  expect(await es('checklists.gone.name', 'x'.repeat(4000))).toBe('fits');
  expect(await es('checklists.refund.name', '')).toMatch(/^packBadShape translations\.es\..*: empty$/);
  expect(await refusal({ translations: { Klingon: {} } })).toMatch(/^packBadShape translations/);
  const languages = Object.fromEntries(
    Array.from({ length: 21 }, (_, at) => [`a${String.fromCharCode(97 + at)}`, {}]),
  );
  expect(await refusal({ translations: languages })).toBe('packBadShape translations: too many languages');
});

test('work that takes long lets others have their turn, and work that is over at once waits for nobody', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('other'), 0);
  const quick = breathing();
  await quick();
  order.push('quick');
  const long = breathing();
  for (const until = performance.now() + 30; performance.now() < until;) order.length = 1;
  await long();
  order.push('long');
  expect(order).toEqual(['quick', 'other', 'long']);
});
