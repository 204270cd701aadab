import { expect, test } from 'vitest';
import {
  itemTallyFile,
  itemTallyShape,
  readItemTally,
  sumTallies,
  type ItemTallyFile,
} from '@/lib/transfer/item-tally-file.ts';

const weeks = { file: '0123456789abcdef', fromWeek: '2026-W44', toWeek: '2026-W47' };
const tally = {
  pack: 'acme',
  checklist: 'refund',
  item: 'tell',
  checklistName: 'Refund',
  text: 'Tell them the day',
  done: 3,
  notApplicable: 1,
  skipped: 1,
  reasons: ['they knew', 'no day yet'],
};
const file = (): ItemTallyFile => {
  const read = readItemTally(itemTallyFile([tally], weeks).text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

test('the file says what became of each item in these weeks, and comes back as it was saved', () => {
  expect(itemTallyFile([tally], weeks).name).toBe('kept-tally-2026-W47.json');
  expect(file()).toEqual({
    format: 'kept-item-tally',
    version: 1,
    ...weeks,
    items: [
      {
        pack: 'acme',
        checklist: 'refund',
        item: 'tell',
        done: 3,
        notApplicable: 1,
        skipped: 1,
        reasons: ['no day yet', 'they knew'],
      },
    ],
  });
});

/** Every field that the schema has, wherever it is. */
function fieldsOf(shape: unknown): string[] {
  const { shape: fields, element } = (shape as { _zod: { def: { shape?: object; element?: unknown } } })._zod
    .def;
  if (element !== undefined) return fieldsOf(element);
  return Object.entries(fields ?? {}).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]);
}

test('the schema has no place for a person, a device, a case, a customer or a time finer than the week', () => {
  expect(fieldsOf(itemTallyShape).toSorted()).toEqual(
    'checklist done file format fromWeek item items notApplicable pack reasons skipped toWeek version'.split(
      ' ',
    ),
  );
  for (const field of ['agent', 'name', 'device', 'caseId', 'customer', 'site', 'at', 'savedAt', 'team']) {
    expect(itemTallyShape.safeParse({ ...file(), [field]: 'x' }).success).toBe(false);
    const [item] = file().items;
    expect(itemTallyShape.safeParse({ ...file(), items: [{ ...item, [field]: 'x' }] }).success).toBe(false);
  }
  expect(itemTallyShape.safeParse({ ...file(), toWeek: '2026-11-22' }).success).toBe(false);
});

test('other files are no tally, and one of a later Kept says so', () => {
  expect(readItemTally('{}')).toMatchObject({ reason: 'notATally' });
  expect(readItemTally('x')).toMatchObject({ reason: 'notATally' });
  expect(readItemTally(JSON.stringify({ ...file(), version: 2 }))).toMatchObject({ reason: 'newer' });
  expect(readItemTally(JSON.stringify({ ...file(), items: [{ done: -1 }] }))).toMatchObject({
    reason: 'notATally',
  });
});

test('of fewer than five files nothing is shown; from the fifth on the sum is', () => {
  const key = 'acme|refund|tell';
  const files = Array.from({ length: 5 }, file);
  expect(sumTallies(files.slice(1)).get(key)).toBeNull();
  expect(sumTallies(files).get(key)).toMatchObject({ files: 5, done: 15, notApplicable: 5, skipped: 5 });
  expect(sumTallies(files).get(key)?.reasons).toHaveLength(10);
});

test('a file that names an item five times is one file', () => {
  const [item] = file().items;
  const repeated = { ...file(), items: Array.from({ length: 5 }, () => item) } as ItemTallyFile;
  expect(sumTallies([repeated]).get('acme|refund|tell')).toBeNull();
});
