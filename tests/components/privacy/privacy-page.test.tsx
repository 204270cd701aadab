import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { kindText } from '@/components/privacy/kind-text.ts';
import { PrivacyPage } from '@/components/privacy/PrivacyPage.tsx';
import { addReflection } from '@/lib/db/reflections.ts';
import { records } from '@/lib/records/index.ts';
import { lastPolicy, packSources } from '@/lib/settings.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const key = `${'A'.repeat(43)}=`;
const card = (name: string | RegExp) => screen.findByRole('region', { name });

beforeEach(() => {
  fakeBrowser.reset();
  installStorageFakes();
});

test('with nothing set up nothing leaves, and the page says so to the byte', async () => {
  render(<PrivacyPage />);
  expect((await card('Servers that give packs')).textContent).toContain('nothing · 0 bytes');
  expect((await card(/^Sync with/)).textContent).toContain('nothing · 0 bytes');
  expect((await card(/^The storage that your browser/)).textContent).toContain('nothing · 0 bytes');
});

test('each address for packs is shown with its request, and with who set it up', async () => {
  await packSources.setValue([{ url: 'https://mine.example/a.json?v=2', keys: [key] }]);
  await lastPolicy.setValue({ packs: [{ url: 'https://team.example/b.json', keys: [key] }] });
  render(<PrivacyPage />);
  const mine = await card('The server that gives packs: mine.example');
  expect(mine.querySelector('pre')?.textContent).toBe('GET /a.json?v=2\nHost: mine.example');
  expect(mine.textContent).toContain('34 bytes');
  expect(mine.textContent).toContain('Set up by: me');
  const theirs = await card('The server that gives packs: team.example');
  expect(theirs.textContent).toContain('Set up by: my organisation, by policy');
});

test('what stays is counted, and a file is shown before it is ever saved', async () => {
  const body = { is: 'log', tag: 'hard', text: 'aardwolf', caseKey: '', caseTitle: '', caseUrl: '' } as const;
  await addReflection(body, 1, '');
  render(<PrivacyPage />);
  const row = await screen.findByRole('row', { name: /^Entries of the log/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '0', 'yes']);
  await userEvent.click(screen.getByRole('button', { name: 'Show the exact bytes: Backup file' }));
  expect((await screen.findByLabelText('Backup file')).textContent).toContain('aardwolf');
  await userEvent.click(screen.getByRole('button', { name: 'Show the exact bytes: Table of promises' }));
  expect((await screen.findByLabelText('Table of promises')).textContent).not.toContain('aardwolf');
});

test('every kind of record has a name in words', () => {
  expect(records.filter(({ type }) => kindText(type) === type)).toEqual([]);
});

/** Who hands files to the person, and under which heading the page tells of it. */
const told: Readonly<Record<string, string>> = {
  'components/admin/publish/publish.ts': 'pack',
  'components/admin/publish/KeyPanel.tsx': 'pack',
  'components/admin/PackBar.tsx': 'pack',
  'components/handover/LineOut.tsx': 'handover',
  'components/one-to-one/Handing.tsx': 'talk',
  'components/reflection/review/DoneStep.tsx': 'review',
  'components/settings/ItemTallySettings.tsx': 'tally',
  'components/settings/TaughtSites.tsx': 'site',
  'components/settings/save-elsewhere.ts': 'table, calendar',
  'components/shell/save-backup.ts': 'backup',
};

test('whatever makes a file is told of on the page', () => {
  const makers = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .map((path) => `components/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && /(?<!function )\bhandFile\(/.test(readFileSync(path, 'utf8')));
  expect(makers.toSorted()).toEqual(Object.keys(told).toSorted());
});
