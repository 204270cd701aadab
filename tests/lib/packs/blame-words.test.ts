import { expect, test } from 'vitest';
import { blameWordIn } from '@/lib/packs/blame-words.ts';

test.each([
  ['Find out whose fault it was: your fault or theirs', 'your fault'],
  ['Note why the agent FAILED', 'fail'],
  ['¿De quién es la culpa?', 'culpa'],
  ['Deberías haber llamado', 'deberias haber'],
])('%s looks for somebody to blame (%s)', (text, word) => {
  expect(blameWordIn(text)).toBe(word);
});

test.each([
  'Say sorry for what was ours',
  'Default answer',
  'Ask what went wrong',
  'Disculparse por lo nuestro',
])('%s does not', (text) => {
  expect(blameWordIn(text)).toBeUndefined();
});
