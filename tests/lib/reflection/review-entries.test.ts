import fc from 'fast-check';
import { expect, test } from 'vitest';
import reflection from '../../../lib/records/reflection.ts';
import { emptyReview, entriesOf, withoutWords, withWords } from '../../../lib/reflection/review-entries.ts';
import { aBody, anyBody } from '../../support/a-review.ts';
import { numRuns } from '../../support/histories.ts';

test('what was written becomes entries, each under the id it was given; what was left empty becomes none', () => {
  const body = aBody({
    answers: { well: ' Ana thanked me ' },
    asked: {
      well: { part: 'wentWell', text: 'What went well?', entry: 'entry-1' },
      hard: { part: 'hard', text: 'What was hard?', entry: 'entry-2' },
    },
    try: { id: 'id-2', text: 'ring first' },
    thanks: { id: 'id-3', to: 'Lee', text: 'took the parcel case' },
  });
  const { entries, gone } = entriesOf(body);
  expect(entries).toMatchObject([
    { id: 'entry-1', body: { is: 'log', tag: 'wentWell', text: 'Ana thanked me' } },
    { id: 'id-2', body: { is: 'try', text: 'ring first' } },
    { id: 'id-3', body: { is: 'log', tag: 'thanks', text: 'Lee: took the parcel case' } },
  ]);
  expect(gone).toEqual(['entry-2', 'id-1']);
});

test('nothing written leaves nothing behind, and a new review has an id for all it may become', () => {
  let n = 0;
  const body = emptyReview(() => `id-${(n += 1)}`);
  expect(entriesOf(body)).toEqual({ entries: [], gone: ['id-1', 'id-2', 'id-3'] });
});

test('every entry fits its record, however long the lines are', () => {
  const long = 'a'.repeat(4000);
  const asked = { well: { part: 'wentWell' as const, text: 'What went well?', entry: 'entry-1' } };
  const thanks = { id: 'id-3', to: 'b'.repeat(200), text: 'a'.repeat(2000) };
  for (const { id, body } of entriesOf(aBody({ answers: { well: long }, asked, thanks })).entries) {
    const row = { id, at: 0, shiftId: 'shift-1', kind: body.is, body };
    expect(reflection.schema.safeParse(row).success).toBe(true);
  }
});

test('a finished review keeps no word, and is read again from the log as it was', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const bare = withoutWords(body);
      expect(entriesOf(bare).entries).toEqual([]);
      const again = withWords(bare, entriesOf(body).entries);
      const whom = [body.thanks.to, body.thanks.text].filter((one) => one !== '').join(': ');
      expect(again).toEqual({ ...body, thanks: { ...body.thanks, to: '', text: whom } });
      expect(entriesOf(again)).toEqual(entriesOf(body));
    }),
    { numRuns },
  );
});

test('what was deleted in the log is not there any more', () => {
  const body = aBody({ try: { id: 'id-2', text: 'ring first' } });
  expect(withWords(withoutWords(body), []).try.text).toBe('');
});
