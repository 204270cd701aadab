import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../lib/db/tally.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { aDesk, aFile, refusal } from '../../support/backup-desk.ts';
import { writeBackup } from '../../support/backup-text.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';

beforeEach(emptyBrowser);

const stamp = '2026-03-10T13:00:00.000Z-0000-desk';
const good = () =>
  writeBackup([{ type: 'commitment', row: aCommitment({ id: 'new' }), clock: { what: stamp } }], noon);

/** The file with other parts, sealed again as Kept seals it, as a hostile writer would. */
function resealed(text: string, other: object): string {
  const { rows, ...head } = { ...(JSON.parse(text) as Record<string, unknown>), ...other };
  delete head['hash'];
  let sum = hashOf(head);
  for (const row of rows as unknown[]) sum = (sum + hashOf(row)) % 2 ** 48;
  return JSON.stringify({ ...head, rows, hash: sum });
}

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
/** A row with one more field that JavaScript cannot write as a literal. */
const carrying = (field: string) => good().replace('"id":"new"', `"id":"new",${field}`);

describe('a file that is refused changes nothing and says why', () => {
  test.each<[string, () => string, string]>([
    ['that is empty', () => '', 'notABackup'],
    ['that is no JSON', () => 'Dear customer,', 'notABackup'],
    ['that is a table', () => 'Promise,Customer\r\n"call","Ana"\r\n', 'notABackup'],
    ['that is no text', () => String.fromCharCode(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xfffd), 'notABackup'],
    ['that was cut in half', () => good().slice(0, good().length / 2), 'notABackup'],
    ['that lacks its last letter', () => good().slice(0, -1), 'notABackup'],
    ['with something after its end', () => `${good()}{}`, 'notABackup'],
    ['of another program', () => JSON.stringify({ type: 'excalidraw', version: 2 }), 'notABackup'],
    ['that is a list', () => '[]', 'notABackup'],
    ['that is nothing', () => 'null', 'notABackup'],
    ['in which one letter was changed', () => good().replace('call Ana', 'call Eva'), 'notABackup'],
    [
      'in which a clock was changed',
      () => good().replace(stamp, stamp.replace('13:00', '14:00')),
      'notABackup',
    ],
    ['in which its own date was changed', () => good().replace(String(noon), String(noon + 1)), 'notABackup'],
    ['whose hash is missing', () => good().replace(/,"hash":\d+/, ''), 'notABackup'],
    ['whose rows are no list', () => good().replace(/"rows":\[.*\]/s, '"rows":{}'), 'notABackup'],
    ['whose rows are no rows', () => resealed(good(), { rows: [1] }), 'notABackup'],
    [
      'whose row has no id',
      () => resealed(good(), { rows: [{ type: 'commitment', row: {} }] }),
      'notABackup',
    ],
    [
      'whose clock is no clock',
      () => resealed(good(), { rows: [{ type: 'commitment', row: { id: 'a' }, clock: [1] }] }),
      'notABackup',
    ],
    ['nested a hundred deep', () => carrying(`"deep":${deep(100)}`), 'notABackup'],
    ['nested two million deep', () => deep(2_000_000), 'notABackup'],
    ['nested two million deep inside', () => carrying(`"deep":${deep(2_000_000)}`), 'notABackup'],
    ['that carries __proto__', () => carrying('"__proto__":{"polluted":true}'), 'notABackup'],
    [
      'that carries it somewhere inside',
      () => carrying('"deep":[{"__proto__":{"polluted":true}}]'),
      'notABackup',
    ],
    [
      'that carries constructor',
      () => carrying('"constructor":{"prototype":{"polluted":true}}'),
      'notABackup',
    ],
    [
      'that carries it in its head',
      () => good().replace('{', '{"__proto__":{"polluted":true},'),
      'notABackup',
    ],
    ['of a newer form', () => good().replace('"version":2', '"version":3'), 'newer'],
    ['of a newer form that we cannot read at all', () => '{"format":"kept-backup","version":9}', 'newer'],
    ['with records of a newer version', () => resealed(good(), { records: { commitment: 99 } }), 'newer'],
    [
      'with a kind of record we do not know yet',
      () => resealed(good(), { rows: [{ type: 'from-the-future', row: { id: 'g' } }] }),
      'newer',
    ],
  ])('%s', async (_, text, reason) => {
    const desk = await aDesk();
    const { default: commitment } = await import('../../../lib/records/commitment.ts');
    await desk.put(commitment, aCommitment({ id: 'mine' }));
    const [rows, canary, versions] = [
      await desk.rows(),
      await desk.canary.getValue(),
      await desk.database.versions.toArray(),
    ];
    expect(refusal(await desk.restore(text()))).toBe(reason);
    expect(await desk.rows()).toEqual(rows);
    expect(await desk.canary.getValue()).toEqual(canary);
    expect(await desk.database.versions.toArray()).toEqual(versions);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('of more than 200 MB, and is not even read', async () => {
    const desk = await aDesk();
    const unread = { size: 200 * 1024 * 1024 + 1, text: () => Promise.reject(new Error('was read')) };
    expect(refusal(await desk.readBackup(unread, noon))).toBe('tooBig');
  });

  test('that cannot be read any more', async () => {
    const desk = await aDesk();
    const gone = { size: 10, text: () => Promise.reject(new DOMException('moved', 'NotFoundError')) };
    expect(refusal(await desk.readBackup(gone, noon))).toBe('notABackup');
  });
});

describe('a file that is read', () => {
  test('may be of the first form, without clocks', async () => {
    const desk = await aDesk();
    const rows = [{ type: 'commitment', row: aCommitment({ id: 'old' }) }];
    const text = JSON.stringify({
      format: 'kept-backup',
      version: 1,
      savedAt: noon,
      rows,
      hash: hashOf(rows),
    });
    const read = await desk.readBackup(aFile(text), noon);
    expect(read).toMatchObject({ ok: true, value: [{ type: 'commitment', row: { id: 'old' }, clock: {} }] });
  });

  test('gives no weight to stamps from the future, to what is no stamp, and to deletions', async () => {
    const desk = await aDesk();
    const ahead = '2099-01-01T00:00:00.000Z-0000-evil';
    const clock = { what: stamp, customer: ahead, channel: 'zzz', _del: stamp };
    const text = writeBackup([{ type: 'commitment', row: aCommitment(), clock }], noon);
    expect(await desk.readBackup(aFile(text), noon)).toMatchObject({
      ok: true,
      value: [{ clock: { what: stamp } }],
    });
    const read = await desk.readBackup(aFile(text), noon);
    expect(read.ok && Object.keys(read.value[0]?.clock ?? {})).toEqual(['what']);
  });
});
