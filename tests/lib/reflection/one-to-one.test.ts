import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  coachingText,
  talkGroups,
  talkText,
  type Talk,
  type TalkItem,
} from '../../../lib/reflection/one-to-one.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const headings = Object.fromEntries(
  talkGroups.map((group) => [group, `Heading of ${group}`]),
) as Talk['headings'];
const plain = { title: 'For a 1:1', words: '', headings, told: (line: string) => line };
const item = (key: string, lines: string[], group: TalkItem['group'] = 'log'): TalkItem => ({
  key,
  group,
  lines,
});

/** Items whose every word is in no other item. */
const offered = fc
  .array(
    fc.record({
      group: fc.constantFrom(...talkGroups),
      lines: fc.array(fc.array(fc.constantFrom(' ', '\n', '\r\n', '# ', '- ', '* '), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
      isPicked: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.map(({ group, lines, isPicked }, n) => {
      const words = lines.map((breaks, line) =>
        ['first', ...breaks.map((_, at) => `next${at}`)].map((word) => `${word}of${n}at${line}x`),
      );
      const written = lines.map((breaks, line) =>
        (words[line] ?? []).map((word, at) => `${at === 0 ? '' : (breaks[at - 1] ?? '')}${word}`).join(''),
      );
      return { item: item(`key:${n}`, written, group), words: words.flat(), isPicked };
    }),
  );

test('the text holds every word of what is ticked, no word of what is not, and a heading only of a group with a tick', () => {
  fc.assert(
    fc.property(offered, fc.constantFrom('', ' ', 'ownwords'), (all, words) => {
      const picked = all.filter(({ isPicked }) => isPicked).map(({ item: { key } }) => key);
      const text = talkText({ ...plain, words, items: all.map((one) => one.item), picked });
      for (const one of all) {
        for (const word of one.words) expect(text.includes(word)).toBe(one.isPicked);
      }
      for (const group of talkGroups) {
        const isThere = all.some((one) => one.isPicked && one.item.group === group);
        expect(text.includes(headings[group])).toBe(isThere);
      }
      // Taking away all that was ticked leaves only the frame: not a byte more.
      const known = [...all.flatMap((one) => one.words), ...Object.values(headings), plain.title, 'ownwords'];
      const rest = known
        .toSorted((a, b) => b.length - a.length)
        .reduce((left, word) => left.replaceAll(word, ''), text);
      expect(rest).toMatch(/^[\s#*-]*$/);
    }),
    { numRuns },
  );
});

test('nothing ticked and nothing written is no text at all, not even its title', () => {
  expect(talkText({ ...plain, items: [item('a', ['one'])], picked: [] })).toBe('');
  expect(talkText({ ...plain, words: '  \n', items: [item('a', ['one'])], picked: ['gone'] })).toBe('');
});

test('groups stand in their order, lines of one thing below each other, and every line is told as asked', () => {
  const items = [
    item('e', ['low'], 'energy'),
    item('l', ['Ana called', 'and Ben\ntoo']),
    item('p', ['kept'], 'promises'),
  ];
  const told = (line: string) => line.replace('Ana', 'a customer');
  expect(talkText({ ...plain, words: 'Ana and I ', items, picked: ['e', 'p', 'l'], told })).toBe(
    [
      '# For a 1:1',
      '',
      'a customer and I',
      '',
      '## Heading of promises',
      '',
      '- kept',
      '',
      '## Heading of log',
      '',
      '- a customer called',
      '  and Ben',
      '  too',
      '',
      '## Heading of energy',
      '',
      '- low',
      '',
    ].join('\n'),
  );
});

test('a coaching request is its title, the words, and what was put beside it', () => {
  const told = (line: string) => line.toUpperCase();
  expect(coachingText('Help', '', [], told)).toBe('# Help\n');
  expect(coachingText('Help', 'one\ntwo', [item('a', ['x', 'y'])], told)).toBe(
    '# Help\n\nONE\nTWO\n\n- X\n  Y\n',
  );
});
