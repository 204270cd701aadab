import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesIn, repliesIn } from '../../../lib/page/read-conversation.ts';
import { lookIn } from '../../../lib/page/look-in-page.ts';
import { aPage } from '../../support/a-page.ts';
import { numRuns } from '../../support/histories.ts';

const repliesAt = (...times: string[]) =>
  repliesIn(
    { selector: 'p', among: 'p', time: { attribute: 'data-at' } },
    lookIn([aPage(times.map((at) => `<p data-at="${at}"></p>`).join(''))]),
  );
const linesOf = (markup: string) => linesIn('.note', lookIn([aPage(markup)]));
const token = (name: string) => `[kept:${name}]`;

describe('the newest reply', () => {
  const noon = Date.parse('2026-03-02T12:00:00Z');

  test.each([
    ['with Z', '2026-03-02T12:00:00Z'],
    ['with an offset', '2026-03-02T13:00:00+01:00'],
    ['in seconds', String(noon / 1000)],
    ['in milliseconds', String(noon)],
  ])('is known %s', (_, at) => {
    expect(repliesAt('2026-03-01T12:00:00Z', at, '2026-02-01T12:00:00Z')).toEqual({ count: 3, lastAt: noon });
  });

  test.each(['2026-03-02 12:00', '2 hours ago', '', '12', '-5'])(
    'has no time where the page says only "%s": the zone is not known, or the moment',
    (at) => expect(repliesAt(at)).toEqual({ count: 1 }),
  );
});

describe('lines in internal notes', () => {
  test('are what stands between the brackets, in the order of the page, each once', () => {
    expect(
      linesOf(`<p class="note">a ${token('bbbbbbbb')} ${token('aaaaaaaa')}</p>
        <p>${token('elsewhere')}</p><p class="note">${token('cccccccc')} ${token('bbbbbbbb')}</p>`),
    ).toEqual([token('bbbbbbbb'), token('aaaaaaaa'), token('cccccccc')]);
  });

  test.each([
    ['too short', 'x'.repeat(7)],
    ['too long', 'x'.repeat(1601)],
    ['with another character', 'abcd efgh'],
  ])('%s are none', (_, name) => expect(linesOf(`<p class="note">${token(name)}</p>`)).toEqual([]));

  test('that a note quotes from somebody else are not its own', () => {
    const quote = `<blockquote>${token('quotedquoted')}</blockquote>`;
    expect(linesOf(`<div class="note">${quote}${token('ownownown')}</div>`)).toEqual([token('ownownown')]);
    expect(
      linesOf(`<pre class="note">\n&gt; x ${token('quotedquoted')}\n${token('ownownown')}</pre>`),
    ).toEqual([token('ownownown')]);
  });

  test('are at most twenty, the last ones', () => {
    const names = Array.from({ length: 30 }, (_, at) => token(`number${String(at).padStart(2, '0')}`));
    expect(linesOf(`<p class="note">${names.join(' ')}</p>`)).toEqual(names.slice(10));
  });

  test('for any text: what is read fits the contract', () => {
    const words = fc.array(fc.constantFrom('[kept:', ']', 'abcdefgh', '\n', '> ', ' ', '[', '_-9Z'));
    const page = aPage('<p class="note"></p>');
    fc.assert(
      fc.property(words, (parts) => {
        const note = page.querySelector('.note');
        if (note !== null) note.textContent = parts.join('');
        for (const line of linesIn('.note', lookIn([page])))
          expect(line).toMatch(/^\[kept:[A-Za-z0-9_-]{8,1600}\]$/);
      }),
      { numRuns },
    );
  });
});
