import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { PublishPanel } from '@/components/admin/publish/PublishPanel.tsx';
import { makeKeyBackup } from '@/lib/crypto/key-backup.ts';
import { keptForm, makeSigningKey } from '@/lib/crypto/signing-key.ts';
import { database } from '@/lib/db/database.ts';
import { packVersionsOf } from '@/lib/db/pack-versions.ts';
import { putPack } from '@/lib/db/packs.ts';
import { keepSigningKey, signingKeys } from '@/lib/db/signing-keys.ts';
import { contentOf } from '@/lib/packs/compose-pack.ts';
import { takePack } from '@/lib/packs/take-pack.ts';
import { aPack } from '../../support/a-pack.ts';
import { fireTrusted, submitTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

/** The files that were handed over, the latest last. */
let files: Blob[];
const content = contentOf(aPack());
const desk = { team: 'Billing', language: 'en', device: 'abc' };

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  files = [];
  URL.createObjectURL = (file) => {
    files.push(file as Blob);
    return 'blob:kept';
  };
  HTMLAnchorElement.prototype.click = () => {};
});

async function withKey(): Promise<string> {
  const { publicKey, privateKey } = await makeSigningKey();
  const kept = { publicKey, privateKey: await keptForm(privateKey), backup: 'sealed', isSaved: true };
  await keepSigningKey(kept, 1);
  return publicKey;
}

const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: RegExp | string) => fireTrusted(await screen.findByRole('button', { name }));
const formOf = (element: HTMLElement) => element.closest('form') as HTMLElement;

async function signAs(reason: string): Promise<void> {
  const line = await screen.findByLabelText(/^Why it changes/);
  fireEvent.change(line, { target: { value: reason } });
  submitTrusted(formOf(line));
}

async function lastFile(): Promise<string> {
  const file = files.at(-1);
  if (file === undefined) throw new Error('no file was handed over');
  return file.text();
}

test('the key comes first, with a long passphrase and a backup that is saved; only then a pack can be published', async () => {
  render(<PublishPanel content={content} findings={0} />);
  expect((await screen.findByText(/The key comes first/)).tagName).toBe('P');
  await press('Make the key');
  type('Passphrase', 'too short');
  type('The same again', 'too short');
  submitTrusted(formOf(screen.getByLabelText('Passphrase')));
  expect(await signingKeys()).toEqual([]);
  type('Passphrase', 'correct horse battery');
  type('The same again', 'correct horse battery');
  submitTrusted(formOf(screen.getByLabelText('Passphrase')));
  await screen.findByText(/Save the backup before/);
  expect(screen.queryByLabelText(/^Why it changes/)).toBeNull();
  await press('Save the backup file');
  await screen.findByLabelText(/^Why it changes/);
  expect(await lastFile()).toContain('"kept": "pack-key"');
  expect((await signingKeys())[0]?.privateKey.extractable).toBe(false);
});

test('a published pack is one that a desk takes, with the reason, and it stands in the history', async () => {
  const key = await withKey();
  render(<PublishPanel content={content} findings={0} />);
  await screen.findByText('Acme support, version 1');
  await screen.findByLabelText(/^Why/);
  type(/^Teams/, 'billing, sales*');
  await signAs('Clearer words');
  await screen.findByText('Acme support, version 2');
  const taken = await takePack({ text: await lastFile(), trustedKeys: [key], agent: desk, now: Date.now() });
  expect(taken).toMatchObject({
    ok: true,
    value: { pack: { version: 1, reason: 'Clearer words', audience: { teams: ['billing', 'sales*'] } } },
  });
  await screen.findByText(/^Version 1 is signed/);
  expect(screen.getByText('Clearer words').tagName).toBe('P');
  expect(screen.getByLabelText(/^Why it changes/)).toMatchObject({ value: '' });
  expect(screen.getByLabelText(/^Teams/)).toMatchObject({ value: 'billing, sales*' });
});

test('without a reason, or with errors, nothing is signed', async () => {
  await withKey();
  const { rerender } = render(<PublishPanel content={content} findings={0} />);
  await signAs('  ');
  await screen.findByText(/Say in one line/);
  rerender(<PublishPanel content={content} findings={2} />);
  await screen.findByText(/2 errors keep/);
  expect([files.length, (await packVersionsOf('acme')).length]).toEqual([0, 0]);
});

test('what a desk would refuse is refused here, with a sentence, and nothing is kept', async () => {
  await withKey();
  const [message] = content.messages;
  render(
    <PublishPanel
      content={{ ...content, messages: message === undefined ? [] : [{ ...message, id: 'other' }] }}
      findings={0}
    />,
  );
  await signAs('A message got another name');
  await screen.findByText(/names another part that is not in it/);
  expect([files.length, (await packVersionsOf('acme')).length]).toEqual([0, 0]);
});

test('the changes are those since the last version, and going back is publishing the earlier content anew', async () => {
  await withKey();
  const { rerender } = render(<PublishPanel content={content} findings={0} />);
  await signAs('First');
  await screen.findByText('Acme support, version 2');
  const [list] = content.checklists;
  rerender(
    <PublishPanel
      content={{ ...content, checklists: list === undefined ? [] : [{ ...list, name: 'Money back' }] }}
      findings={0}
    />,
  );
  const changes = await screen.findByRole('group', { name: 'What agents will see changed' });
  await within(changes).findAllByText(/Money back/);
  await signAs('Other word');
  await screen.findByText('Acme support, version 3');
  await press('Publish this content again');
  const reason = await screen.findByDisplayValue('Back to version 1');
  submitTrusted(formOf(reason));
  await screen.findByText('Acme support, version 4');
  const [third] = await packVersionsOf('acme');
  expect(third).toMatchObject({ version: 3, reason: 'Back to version 1' });
  const pack = (JSON.parse(third?.text ?? '') as { pack: { checklists: unknown } }).pack;
  expect(pack.checklists).toEqual(content.checklists);
});

test('where another computer published since, the version goes on from the one that this browser took', async () => {
  await withKey();
  const pack = aPack({ version: 7 });
  await putPack({ id: 'acme', pack, source: { kind: 'policy' }, key: '', takenAt: 1, seenVersion: 7 });
  const [list] = content.checklists;
  render(
    <PublishPanel
      content={{ ...content, checklists: list === undefined ? [] : [{ ...list, name: 'Money back' }] }}
      findings={0}
    />,
  );
  await screen.findByText('Acme support, version 8');
  const changes = await screen.findByRole('group', { name: 'What agents will see changed' });
  await within(changes).findAllByText(/Money back/);
  await signAs('Other word');
  await screen.findByText('Acme support, version 9');
  expect((await packVersionsOf('acme')).map(({ version }) => version)).toEqual([8]);
});

test('a backup brings the key back with its passphrase; with another one nothing happens but a sentence', async () => {
  const key = await makeSigningKey();
  const backup = await makeKeyBackup(key, 'correct horse battery');
  render(<PublishPanel content={content} findings={0} />);
  await press('Bring back from a backup');
  const file = new File([backup], 'key.json');
  fireEvent.change(screen.getByLabelText('Backup file'), { target: { files: [file] } });
  type('Passphrase', 'something else');
  submitTrusted(formOf(screen.getByLabelText('Passphrase')));
  await screen.findByText(/does not open the file/);
  expect(await signingKeys()).toEqual([]);
  type('Passphrase', 'correct horse battery');
  submitTrusted(formOf(screen.getByLabelText('Passphrase')));
  await screen.findByLabelText(/^Why it changes/);
  expect((await signingKeys()).map(({ id }) => id)).toEqual([key.publicKey]);
});

vi.setConfig({ testTimeout: 60_000 });
