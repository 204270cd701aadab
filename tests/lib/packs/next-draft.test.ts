import { expect, test } from 'vitest';
import { emptyNext, readNextDraft } from '../../../lib/packs/next-draft.ts';

test('what was typed comes back as it was; anything else is no draft', () => {
  const said = { ...emptyNext, line: 'call Ana', dueAt: 5, zone: 'UTC' };
  expect(readNextDraft(JSON.stringify(said))).toEqual(said);
  for (const text of ['', 'call Ana', '{"line":1}', 'null', JSON.stringify(said).slice(0, 9)]) {
    expect(readNextDraft(text)).toBeUndefined();
  }
});
