import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PacksSettings } from '@/components/settings/packs/PacksSettings.tsx';
import { database } from '@/lib/db/database.ts';
import { packInForceOf, packsInForce, putPack } from '@/lib/db/packs.ts';
import type { PackFileAnswer } from '@/lib/messages/contract.ts';
import { readPolicy } from '@/lib/policy.ts';
import { problem } from '@/lib/problem.ts';
import type { PackInForce } from '@/lib/records/pack-in-force.ts';
import { myTeam, packChecks, packSources, useStarters } from '@/lib/settings.ts';
import { noon } from '../support/a-commitment.ts';
import { aPack } from '../support/a-pack.ts';
import { fireTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const key = `${'A'.repeat(43)}=`;
const url = 'https://intranet.example/support.json';
const user = userEvent.setup();

/** What the background heard, and what it answers. */
let heard: { message: string; body: Record<string, unknown> }[];
let fileAnswer: { ok: true; value: PackFileAnswer } | ReturnType<typeof problem>;

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  heard = [];
  fileAnswer = problem('packNotAPack');
  fakeBrowser.runtime.sendMessage = (async (said: (typeof heard)[number]) => {
    heard.push(said);
    return said.message === 'packFile' ? fileAnswer : { ok: true, value: {} };
  }) as typeof fakeBrowser.runtime.sendMessage;
});

const row = (over: Partial<PackInForce> = {}): PackInForce => ({
  id: 'acme',
  pack: aPack(),
  source: { kind: 'policy', url },
  key,
  takenAt: noon,
  seenVersion: 0,
  ...over,
});

test('a pack in force says its version, who published it and why, where it came from and which key signed it', async () => {
  await putPack(row());
  render(<PacksSettings />);
  const card = await screen.findByRole('listitem');
  expect(card.textContent).toContain('Acme support version 1');
  expect(card.textContent).toContain('First version');
  expect(card.textContent).toContain('by Noor');
  expect(card.textContent).toContain(`Set by your organisation: ${url}`);
  // SHA-256 of 32 zero bytes begins so.
  await within(card).findByText(/signed with key 6668 7aad f862 bd77/);
  expect(within(card).queryByText(/Remove/)).toBeNull();
});

test('what was refused, what has expired and what nothing names any more are said on the pack', async () => {
  await putPack(
    row({
      pack: aPack({ expiresAt: noon }),
      refused: { at: noon, reason: 'packBadShape', detail: 'checklists.0.name: too long' },
      goneSince: noon,
    }),
  );
  render(<PacksSettings />);
  const card = await screen.findByRole('listitem');
  expect(card.textContent).toContain('A part of this pack is not as it must be');
  expect(card.textContent).toContain('checklists.0.name: too long');
  expect(card.textContent).toContain('The date on it has passed');
  expect(card.textContent).toContain('Nothing names its source any more');
});

test('what changed is told in words, on demand', async () => {
  const [template] = aPack().checklists;
  const item = { id: 'acknowledge', text: 'Say it in their words' };
  const after = aPack({
    version: 2,
    checklists: [{ ...template, id: 'refund', name: 'Refund', when: [], items: [item] }],
  });
  await putPack(row({ pack: after, before: aPack() }));
  render(<PacksSettings />);
  const button = await screen.findByRole('button', { name: 'What changed' });
  expect(screen.queryByText('Say it in their words')).toBeNull();
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  const words = (await screen.findByText('Say it in their words')).closest('ul')?.textContent ?? '';
  expect(words).toContain('Changed Checklist Refund · textSay it in their wordswas Say what you understood');
  expect(words).toContain('Removed Checklist Refund');
  expect(words).toContain('Tell them the day');
});

test('a pack from a file can be removed, by a press', async () => {
  await putPack(row({ source: { kind: 'file' } }));
  render(<PacksSettings />);
  fireTrusted(await screen.findByRole('button', { name: 'Remove Acme support' }));
  await screen.findByText('No pack is in force.');
  expect(await packsInForce()).toEqual([]);
});

test('a source added by hand needs an https address and a whole key, and is looked at once', async () => {
  render(<PacksSettings />);
  const address = await screen.findByLabelText('Address of a signed pack');
  const signer = screen.getByLabelText('Public key of whoever signs it');
  await user.type(address, 'http://intranet.example/a.json');
  await user.type(signer, key);
  await user.click(screen.getByRole('button', { name: 'Add this source' }));
  expect(screen.getByRole('alert').textContent).toContain('must begin with https');
  await user.clear(address);
  await user.type(address, url);
  await user.clear(signer);
  await user.type(signer, 'not a key');
  await user.click(screen.getByRole('button', { name: 'Add this source' }));
  expect(screen.getByRole('alert').textContent).toContain('not a public key');
  expect(await packSources.getValue()).toEqual([]);
  await user.clear(signer);
  await user.type(signer, key);
  await user.click(screen.getByRole('button', { name: 'Add this source' }));
  await screen.findByText('Every source was looked at.');
  expect(await packSources.getValue()).toEqual([{ url, keys: [key] }]);
  expect(heard.map(({ message }) => message)).toEqual(['checkPacks']);
  await user.click(await screen.findByRole('button', { name: `Take out ${url}` }));
  await expect.poll(() => packSources.getValue()).toEqual([]);
});

test('a source that could not be reached says so; one of the organisation cannot be taken out', async () => {
  await fakeBrowser.storage.managed.set({ packs: [{ url, keys: [key] }] });
  await readPolicy();
  await packChecks.setValue({ [url]: { at: noon, okAt: 0, reason: 'unreachable', detail: '404' } });
  render(<PacksSettings />);
  await screen.findByText(/Nothing could be fetched from this address.*404/);
  expect(screen.queryByRole('button', { name: `Take out ${url}` })).toBeNull();
});

test('entries of the policy that cannot be read are named', async () => {
  await fakeBrowser.storage.managed.set({ packs: [{ url: 'typo', keys: [] }], retentionDays: 'many' });
  await readPolicy();
  render(<PacksSettings />);
  await screen.findByText(/cannot read these entries.*retentionDays, packs\[0\]/);
});

test('a file with a key that nobody trusted shows who and which key, and asks; trusting sends the same text with that key', async () => {
  const asked = {
    key,
    fingerprint: '6668 7aad f862 bd77',
    name: 'Acme support',
    version: 3,
    reason: 'The day',
  };
  fileAnswer = { ok: true, value: { is: 'unknownKey', ...asked, publishedBy: 'Noor' } };
  render(<PacksSettings />);
  await user.upload(
    await screen.findByLabelText('Take a pack from a file…'),
    new File(['{"a":1}'], 'pack.json'),
  );
  const group = await screen.findByRole('group', { name: 'Nobody here has trusted this key yet' });
  expect(group.textContent).toContain('Acme support, version 3');
  expect(group.textContent).toContain('6668 7aad f862 bd77');
  expect(group.textContent).toContain('The day (Noor)');
  fileAnswer = { ok: true, value: { is: 'taken', name: 'Acme support', version: 3 } };
  await user.click(screen.getByRole('button', { name: 'Trust this key and use the pack' }));
  await screen.findByText('Acme support, version 3, is in force.');
  expect(heard.map(({ body }) => body)).toEqual([{ text: '{"a":1}' }, { text: '{"a":1}', trusted: key }]);
  expect(await packInForceOf('acme')).toBeUndefined();
});

test('a file that is no pack, or far too long, says so', async () => {
  render(<PacksSettings />);
  const input = await screen.findByLabelText('Take a pack from a file…');
  await user.upload(input, new File(['hello'], 'pack.json'));
  await screen.findByText(/not a signed pack of Kept/);
  await user.upload(input, new File(['x'.repeat(1_100_000)], 'pack.json'));
  await screen.findByText(/larger than 1 MB/);
  expect(heard).toHaveLength(1);
});

test('the team is the person’s to say, unless the organisation says it', async () => {
  const { unmount } = render(<PacksSettings />);
  await user.type(await screen.findByLabelText('Team'), 'support ');
  await user.tab();
  await expect.poll(() => myTeam.getValue()).toBe('support');
  await user.click(screen.getByLabelText(/Offer the checklists that come with Kept/));
  expect(await useStarters.getValue()).toBe(false);
  unmount();
  await fakeBrowser.storage.managed.set({ team: 'billing' });
  await readPolicy();
  render(<PacksSettings />);
  const field = await screen.findByDisplayValue('billing');
  expect((field as HTMLInputElement).readOnly).toBe(true);
  expect(screen.getByText(/Team/).textContent).toContain('set by your organisation');
});
