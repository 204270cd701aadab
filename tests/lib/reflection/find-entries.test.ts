import { expect, test } from 'vitest';
import type { OwnReflection, ReflectionBody, Tag } from '../../../lib/records/reflection.ts';
import { findable, findEntries, type Wanted } from '../../../lib/reflection/find-entries.ts';
import { noon } from '../../support/a-commitment.ts';

const log = (tag: Tag, text: string, caseTitle = ''): ReflectionBody => ({
  is: 'log',
  tag,
  text,
  caseKey: '',
  caseTitle,
  caseUrl: '',
});
const entries: OwnReflection[] = (
  [
    log('hard', 'Señor Ångström was cross; the refund INC-0012 hung'),
    log('wentWell', ''),
    log('thanks', 'for the help', '#48213 · Refund'),
    {
      is: 'learning',
      happened: 'Quoted the old price',
      mine: 'Not asked',
      differently: 'Ask first',
      others: '',
    },
    { is: 'try', text: 'ask for the order number' },
  ] satisfies ReflectionBody[]
).map((body, at) => ({ id: `e${at}`, at: noon - at, shiftId: '', kind: body.is, body }));
const all = findable(entries);
const found = (wanted: Partial<Wanted>) =>
  findEntries(all, { typed: '', kind: '', tag: '', ...wanted }).map(({ id }) => id);

test.each([
  ['', ['e0', 'e1', 'e2', 'e3', 'e4']],
  ['angstrom', ['e0']],
  ['SENOR cross', ['e0']],
  ['cross senor', ['e0']],
  ['inc-0012', ['e0']],
  ['0012', ['e0']],
  ['refu', ['e0', 'e2']],
  ['fund', []],
  ['ask', ['e3', 'e4']],
  ['ask number', ['e4']],
  ['ask  ,', ['e3', 'e4']],
])('"%s" finds by the beginnings of words, whatever the case, the marks and the order', (typed, ids) => {
  expect(found({ typed })).toEqual(ids);
});

test('kind and tag leave only theirs, together with what is typed', () => {
  expect(found({ kind: 'log' })).toEqual(['e0', 'e1', 'e2']);
  expect(found({ kind: 'learning' })).toEqual(['e3']);
  expect(found({ tag: 'thanks' })).toEqual(['e2']);
  expect(found({ tag: 'thanks', typed: 'refund' })).toEqual(['e2']);
  expect(found({ tag: 'hard', kind: 'try' })).toEqual([]);
});

test('an entry that changed is found by its new words only', () => {
  const [first] = entries;
  if (first === undefined) throw new Error('there are entries');
  const later = findable([{ ...first, body: log('hard', 'quiet') }, ...entries.slice(1)], all);
  const ids = (typed: string) => findEntries(later, { typed, kind: '', tag: '' }).map(({ id }) => id);
  expect([ids('cross'), ids('quiet'), ids('order')]).toEqual([[], ['e0'], ['e4']]);
});
