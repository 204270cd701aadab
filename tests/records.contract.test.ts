import { readdirSync, readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { records } from '../lib/records/index.ts';
import updateClock from '../lib/records/update-clock.ts';
import type { RecordDeclaration } from '../lib/records/define-record.ts';
import { keptForm, makeSigningKey } from '../lib/crypto/signing-key.ts';
import { aCommitment, noon } from './support/a-commitment.ts';
import { aChecklist } from './support/a-checklist.ts';
import { aPack } from './support/a-pack.ts';

const folder = new URL('../lib/records/', import.meta.url);
const declaring = readdirSync(folder)
  .filter((name) => name !== 'define-record.ts')
  .filter((name) => /\bdefineRecord\b/.test(readFileSync(new URL(name, folder), 'utf8')));

const signer = await makeSigningKey();

/** One whole row of each type. A new record adds its own here; the test below says so. */
const examples: Record<string, { id: string }> = {
  'answered-offer': { id: 'offer-1', at: noon } as { id: string },
  checklist: aChecklist(),
  commitment: aCommitment({ dependsOn: 'inner', confidence: 'sure' }),
  delivery: { id: 'one', remindAt: noon, shownAt: noon } as { id: string },
  idea: { id: 'one', kind: 'others', text: 'Same parcel service', at: noon, caseKey: '', caseTitle: '' } as {
    id: string;
  },
  energy: { id: 'one', at: noon, shiftId: '', body: { level: 2 } } as { id: string },
  goal: {
    id: 'one',
    at: noon,
    state: 'active',
    body: {
      specific: 'Tell customers before the time is up',
      measure: { source: 'toldBeforeDue', target: 90, unit: '%' },
      achievable: 'It was 80 last month',
      relevant: { text: 'Nobody has to ask twice', outcome: '' },
      due: '2026-12-24',
      progress: [{ at: noon, value: 80, note: '' }],
    },
  } as { id: string },
  'goal-draft': {
    id: 'new',
    at: noon,
    body: {
      specific: 'Tell customers',
      source: '',
      target: '',
      unit: '',
      achievable: '',
      outcome: '',
      relevant: '',
      due: '',
    },
  } as { id: string },
  'own-draft': {
    id: 'one',
    at: noon,
    body: { tag: 'hard', text: 'She was', caseKey: '', caseTitle: '', caseUrl: '' },
  } as { id: string },
  reflection: {
    id: 'one',
    at: noon,
    shiftId: 'shift-1',
    kind: 'log',
    body: { is: 'log', tag: 'learned', text: 'Ask first', caseKey: '', caseTitle: '', caseUrl: '' },
  } as { id: string },
  review: {
    id: 'shift-1',
    at: noon,
    shiftAt: noon,
    state: 'begun',
    body: {
      step: 'reflect',
      answers: { 'went-well': 'Ana thanked me' },
      asked: { 'went-well': { part: 'wentWell', text: 'What went well?', entry: 'entry-1' } },
      mine: [],
      learning: { id: '', happened: '', mine: '', differently: '', others: '' },
      try: { id: '', text: '' },
      thanks: { id: '', to: '', text: '' },
    },
  } as { id: string },
  'self-view': {
    id: 'one',
    at: noon,
    kind: 'area',
    body: { is: 'area', area: 'Refunds', feels: 'confident', note: '' },
  } as { id: string },
  'talk-draft': {
    id: 'next',
    at: noon,
    body: { picked: ['entry:one'], words: 'Late parcels', to: 'Ana', named: false, days: 14 },
  } as { id: string },
  shift: {
    id: 'shift-1',
    history: { a: { kind: 'started', at: noon, cause: 'hand' } },
    state: 'running',
    startsAt: noon,
    endsAt: undefined,
  } as { id: string },
  'pack-draft': { id: 'acme', content: { name: '', checklists: [{}] }, updatedAt: noon } as { id: string },
  'pack-in-force': {
    id: 'acme',
    pack: aPack(),
    source: { kind: 'policy', url: 'https://packs.example/acme.json' },
    key: '',
    takenAt: noon,
    seenVersion: 0,
  } as { id: string },
  'pack-version': {
    id: 'acme@1',
    packId: 'acme',
    version: 1,
    text: '{}',
    key: '',
    reason: 'First version',
    publishedAt: noon,
  } as { id: string },
  'signing-key': {
    id: signer.publicKey,
    privateKey: await keptForm(signer.privateKey),
    backup: '{}',
    madeAt: noon,
    chosenAt: noon,
  } as { id: string },
  'site-adapter': {
    id: 'https://desk.example',
    adapter: { id: 'taught-abc', name: 'desk.example', evidence: 'Pointed at.' },
    madeAt: noon,
    checkedOn: 2,
    builtInOff: false,
  } as { id: string },
  'update-clock': updateClock.derive?.({
    id: 'https://crm.example|48213',
    site: 'https://crm.example',
    caseId: '48213',
    caseTitle: 'Refund',
    caseUrl: 'https://crm.example/cases/48213',
    customer: 'Ana Ruiz',
    createdAt: noon,
    history: { a: { kind: 'heard', at: noon, how: 'told' } },
    pace: 'off',
  }) as { id: string },
  draft: { id: 'line', text: 'call Ana', site: '', caseId: '', at: noon } as { id: string },
};

test('every file that declares a record is collected, and nothing else is', async () => {
  const declared = await Promise.all(
    declaring.map(
      async (name) =>
        ((await import(/* @vite-ignore */ new URL(name, folder).href)) as { default: unknown }).default,
    ),
  );
  expect(new Set(records)).toEqual(new Set(declared));
  expect(declaring.length).toBeGreaterThan(0);
});

test('every type has an example here', () => {
  expect(Object.keys(examples).toSorted()).toEqual(records.map((record) => record.type).toSorted());
});

describe.each(records.map((record) => [record.type, record] as const))('the record %s', (type, record) => {
  const example = examples[type];

  test('is named after its file', () => {
    expect(declaring).toContain(`${type}.ts`);
  });

  test('keeps fields it does not know, through check and derivation', () => {
    const parsed = record.schema.parse({ ...example, fromNewer: { deep: [1] } });
    expect(record.derive?.(parsed) ?? parsed).toMatchObject({ fromNewer: { deep: [1] } });
  });

  test('gives back its own example unchanged', () => {
    const parsed = record.schema.parse(example);
    expect(record.derive?.(parsed) ?? parsed).toEqual(example);
  });

  test('does not fit without an id', () => {
    expect(record.schema.safeParse({ ...example, id: undefined }).success).toBe(false);
    expect(record.schema.safeParse({ ...example, id: '' }).success).toBe(false);
  });

  test('indexes only fields that it has', () => {
    expect(strangersIn(record.indexes, example)).toEqual([]);
  });

  test('has a named migration for every version after the first, and each keeps the id and unknown fields', () => {
    expect(missingMigrations(record)).toEqual([]);
    for (const { name, up } of Object.values(record.migrations ?? {})) {
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
      const once = up({ ...example, fromNewer: 1 });
      expect(once).toMatchObject({ id: example?.id, fromNewer: 1 });
      // Copies and files do not say their version, so every migration may meet its own work.
      expect(up(structuredClone(once))).toEqual(once);
    }
  });

  test('is derived purely: the same row gives the same, and is not touched', () => {
    const frozen = structuredClone(example ?? { id: '' });
    const before = structuredClone(frozen);
    expect(record.derive?.(frozen)).toEqual(record.derive?.(frozen));
    expect(frozen).toEqual(before);
  });
});

test('these laws can fail: a stranger in an index and a version without its migration are found', () => {
  expect(strangersIn(['[lane+mood]', '*tags', '&id'], { id: 'x', lane: 'active' })).toEqual(['mood', 'tags']);
  expect(missingMigrations({ version: 3, migrations: { 3: { name: 'split', up: (row) => row } } })).toEqual([
    2,
  ]);
});

function strangersIn(indexes: readonly string[], row: object | undefined): string[] {
  const fields = indexes.flatMap((index) => index.replace(/[[\]&*]/g, '').split('+'));
  return fields.filter((field) => !Object.hasOwn(row ?? {}, field));
}

function missingMigrations(
  record: Pick<RecordDeclaration<{ id: string }>, 'version' | 'migrations'>,
): number[] {
  const versions = Array.from({ length: record.version - 1 }, (_, n) => n + 2);
  return versions.filter((version) => !Object.hasOwn(record.migrations ?? {}, version));
}
