import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigits } from '../../../lib/handover/check-digits.ts';
import { readToken, writeToken, type Line } from '../../../lib/handover/token.ts';
import { acceptances, anOffer, offers } from '../../support/an-offer.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const lines: fc.Arbitrary<Line> = fc.oneof({ weight: 3, arbitrary: offers }, acceptances);

function written(line: Line): string {
  const token = writeToken(line);
  if (!token.ok) throw new Error(token.detail);
  return token.value;
}

/** A token with right check digits around anything. */
function forged(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const letters = btoa(String.fromCharCode(...bytes, ...checkDigits(bytes)));
  return `[kept:${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}]`;
}

test('the four digits are those of CRC-32', () => {
  const digits = checkDigits(new TextEncoder().encode('123456789'));
  expect([...digits].map((digit) => digit.toString(16)).join('')).toBe('cbf43926');
});

test('an offer with usual words comes back as it was, in less than 400 letters', () => {
  const offer = anOffer();
  expect(readToken(written(offer))).toEqual({ ok: true, value: offer });
  expect(written(offer).length).toBeLessThan(400);
});

test('whatever can be written can be read, fits into what adapters read, and reads the same the second time', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const token = written(line);
      expect(token).toMatch(/^\[kept:[A-Za-z0-9_-]{8,1600}\]$/);
      const once = readToken(token);
      if (!once.ok) throw new Error(once.detail);
      expect({ ...once.value, what: 0, customer: 0, by: 0, caseId: 0, from: 0, to: 0 }).toEqual({
        ...line,
        what: 0,
        customer: 0,
        by: 0,
        caseId: 0,
        from: 0,
        to: 0,
      });
      expect(readToken(written(once.value))).toEqual(once);
    }),
    { numRuns },
  );
});

test('a token with one letter changed, taken out, put in or swapped is refused', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const change = fc.record({
    at: fc.nat(),
    way: fc.constantFrom('change', 'drop', 'add', 'swap'),
    letter: fc.constantFrom(...letters.split('')),
  });
  fc.assert(
    fc.property(lines, fc.array(change, { minLength: 1, maxLength: 4 }), (line, changes) => {
      const token = written(line);
      let inside = token.slice(6, -1);
      for (const { at, way, letter } of changes) {
        const n = at % inside.length;
        const [before, after] = [inside.slice(0, n), inside.slice(n + 1)];
        if (way === 'change') inside = before + letter + after;
        else if (way === 'drop') inside = before + after;
        else if (way === 'add') inside = before + letter + inside.slice(n);
        else inside = before + (after[0] ?? '') + (inside[n] ?? '') + after.slice(1);
      }
      const read = readToken(`[kept:${inside}]`);
      if (`[kept:${inside}]` === token) expect(read.ok).toBe(true);
      else expect(read).toMatchObject({ ok: false, reason: 'notAHandover' });
    }),
    { numRuns },
  );
});

test('of several spellings of the same bytes only one is read', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const tokens = ['a', 'ab', 'abc'].map((what) => written(anOffer({ what })).slice(0, -1));
  // Letters that do not end with a whole byte have bits to spare in the last one.
  const spare = tokens.filter((token) => (token.length - 6) % 4 !== 0);
  expect(spare).toHaveLength(2);
  for (const token of spare) {
    const last = letters.indexOf(token.slice(-1));
    const other = `${token.slice(0, -1)}${letters[last + 1] ?? ''}]`;
    expect(readToken(`${token}]`).ok).toBe(true);
    expect(readToken(other)).toMatchObject({ ok: false, detail: 'check digits' });
  }
});

const whole = { v: 1, t: 'offer', i: 'a', o: 'b', w: 'call', d: 1773151200000, z: 'UTC' };

test('what was made by hand is read only in the one shape', () => {
  expect(readToken(forged(JSON.stringify(whole)))).toMatchObject({
    ok: true,
    value: { what: 'call', to: '' },
  });
});

test.each<[string, string]>([
  ['no JSON', 'call Ana back'],
  ['null', 'null'],
  ['a list', '[1,2,3]'],
  ['another kind', JSON.stringify({ ...whole, t: 'reflection' })],
  ['a field that no line has', JSON.stringify({ ...whole, history: {} })],
  ['a prototype', `{"__proto__":{"v":1},${JSON.stringify(whole).slice(1)}`],
  ['an id that is a path', JSON.stringify({ ...whole, i: '../x' })],
  ['no words', JSON.stringify({ ...whole, w: '\u200e \n' })],
  ['too many words', JSON.stringify({ ...whole, w: 'a'.repeat(301) })],
  ['words that are a number', JSON.stringify({ ...whole, w: 5 })],
  ['a time that is a text', JSON.stringify({ ...whole, d: '1773151200000' })],
  ['a time before computers', JSON.stringify({ ...whole, d: -1 })],
  ['a time after all', JSON.stringify({ ...whole, d: 9e15 })],
  ['a zone that is markup', JSON.stringify({ ...whole, z: '<img src=x>' })],
  ['a site that is a script', JSON.stringify({ ...whole, s: 'javascript:alert(1)' })],
  ['a site with a path', JSON.stringify({ ...whole, s: 'https://crm.example/x' })],
  ['a channel nobody has', JSON.stringify({ ...whole, h: 'telepathy' })],
])('%s with right check digits is refused', (_, json) => {
  expect(readToken(forged(json))).toMatchObject({ ok: false, reason: 'notAHandover' });
});

test('a later version is called newer', () => {
  expect(readToken(forged('{"v":2,"anything":true}'))).toMatchObject({ ok: false, reason: 'newer' });
});

test('anything at all between the brackets is a line or a reason, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.json()), (text) => {
      for (const token of [text, `[kept:${text}]`, forged(text)]) {
        const read = readToken(token);
        if (!read.ok) expect(['notAHandover', 'newer']).toContain(read.reason);
      }
    }),
    { numRuns },
  );
});

test('directions and control characters in words are gone when they are read', () => {
  const token = forged(JSON.stringify({ ...whole, w: 'call\u202e anA\u0007\nback', f: 'S\u2066am' }));
  expect(readToken(token)).toMatchObject({ ok: true, value: { what: 'call anA back', from: 'S am' } });
});

test('words too long for one token are cut, and a promise without a usable id cannot be written', () => {
  const long = written(anOffer({ what: '田'.repeat(2000), from: '田'.repeat(90), to: '田'.repeat(90) }));
  expect(long.length).toBeLessThanOrEqual(1607);
  const read = readToken(long);
  expect(read.ok && read.value.kind === 'offer' && read.value.what.endsWith('…')).toBe(true);
  expect(writeToken(anOffer({ id: 'a b' }))).toMatchObject({ ok: false, reason: 'invalid', detail: 'i' });
});
