import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BackupSettings } from '@/components/settings/BackupSettings.tsx';
import { ElsewhereSettings } from '@/components/settings/ElsewhereSettings.tsx';
import { MaskingSettings } from '@/components/settings/MaskingSettings.tsx';
import { RetentionSettings } from '@/components/settings/RetentionSettings.tsx';
import { SnapshotSettings } from '@/components/settings/SnapshotSettings.tsx';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { database, from } from '@/lib/db/database.ts';
import { put, remove } from '@/lib/db/write.ts';
import { readPolicy } from '@/lib/policy.ts';
import commitment from '@/lib/records/commitment.ts';
import { dailySnapshots, maskPhones, retentionDays } from '@/lib/settings.ts';
import { takeDailyWhenDue } from '@/lib/transfer/daily.ts';
import { aCommitment, hour } from '../support/a-commitment.ts';
import { writeBackup } from '../support/backup-text.ts';
import { installPrivateFiles } from '../support/private-files.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

let handed: { name: string; blob: Blob }[];

beforeEach(async () => {
  installStorageFakes();
  installPrivateFiles();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  handed = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last !== undefined) handed.push({ name: this.download, blob: last });
  });
});

const ids = async () => (await from(commitment).toCollection().primaryKeys()).toSorted();
const fileOf = (text: string) => new File([text], 'backup.json', { type: 'application/json' });
const backupOf = (...rows: { id: string }[]) =>
  writeBackup(
    rows.map((row) => ({ type: 'commitment', row, clock: {} })),
    Date.now(),
  );

async function open(text: string) {
  const user = userEvent.setup();
  render(<BackupSettings />);
  await user.upload(
    screen.getByLabelText<HTMLInputElement>('Open a backup file', { selector: 'input' }),
    fileOf(text),
  );
  return user;
}

describe('a backup file that is opened', () => {
  test('shows what would change, changes nothing by itself, and then does just that', async () => {
    await put(commitment, aCommitment({ id: 'here' }));
    const user = await open(
      backupOf(aCommitment({ id: 'here' }), aCommitment({ id: 'there' }), { id: 'odd' }),
    );
    const preview = await screen.findByRole('region', { name: 'What would change' });
    expect(within(preview).getByText('1 comes back that is not here now')).toBeTruthy();
    expect(within(preview).getByText('1 is the same already')).toBeTruthy();
    expect(within(preview).getByText('1 does not fit and is left out')).toBeTruthy();
    expect(await ids()).toEqual(['here']);
    await user.click(within(preview).getByText('Restore'));
    await screen.findByText('1 thing was added or completed.');
    expect(await ids()).toEqual(['here', 'there']);
  });

  test('may be left alone after the look at it', async () => {
    const user = await open(backupOf(aCommitment({ id: 'there' })));
    await user.click(await screen.findByText('Leave it'));
    expect(screen.queryByRole('region', { name: 'What would change' })).toBeNull();
    expect(await ids()).toEqual([]);
  });

  test('says so when everything in it is here already', async () => {
    const row = aCommitment({ id: 'here' });
    await put(commitment, row);
    await open(backupOf(row));
    await screen.findByText(/There is nothing to do/);
    expect(screen.queryByText('Restore')).toBeNull();
  });

  test.each([
    ['Dear customer,', /not a whole Kept backup/],
    ['{"format":"kept-backup","version":9}', /written by a newer Kept/],
  ])('says why it is refused: %s', async (text, why) => {
    await put(commitment, aCommitment({ id: 'here' }));
    await open(text);
    expect((await screen.findByText(why)).getAttribute('role')).toBe('status');
    expect(await ids()).toEqual(['here']);
  });
});

test('a table and a calendar go to the downloads, and the hint says that they leave by the person’s hand', async () => {
  await put(commitment, aCommitment({ due: Date.now() + hour, madeAt: Date.now() }));
  const user = userEvent.setup();
  render(<ElsewhereSettings />);
  expect(screen.getByText(/leave Kept by your hand/)).toBeTruthy();
  await user.click(screen.getByText('Save a table (CSV)'));
  await screen.findByText(/The table was saved/);
  await user.click(screen.getByText('Save a calendar (ICS)'));
  await screen.findByText(/The calendar was saved/);
  expect(handed.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'day'))).toEqual([
    'kept-promises-day.csv',
    'kept-promises-day.ics',
  ]);
  expect(await handed[0]?.blob.text()).toContain('"call Ana back","Ana Ruiz"');
  expect(await handed[1]?.blob.text()).toContain('SUMMARY:call Ana back (Ana Ruiz)');
});

describe('earlier days', () => {
  test('are listed, and one of them brings back what was deleted since', async () => {
    await put(commitment, aCommitment({ id: 'a' }));
    await takeDailyWhenDue(Date.now());
    await remove(commitment, 'a');
    const user = userEvent.setup();
    render(<SnapshotSettings />);
    expect(await screen.findByText(/· 1 promise$/)).toBeTruthy();
    await user.click(screen.getByText('See what would change'));
    await user.click(await screen.findByText('Restore'));
    await screen.findByText('1 thing was added or completed.');
    expect(await ids()).toEqual(['a']);
  });

  test('say when the last copy could not be written, and that there is none yet', async () => {
    await dailySnapshots.setValue({ at: 0, n: 0, failedAt: Date.now() });
    render(<SnapshotSettings />);
    expect(await screen.findByText(/could not be written/)).toBeTruthy();
    expect(await screen.findByText(/No copy yet/)).toBeTruthy();
  });
});

test('how many the next clean-up deletes is said before it does, for every choice', async () => {
  const madeAt = Date.now() - 60 * 24 * hour;
  const missed = { kind: 'missed' as const, at: madeAt + hour };
  const row = aCommitment({ madeAt, due: madeAt + hour });
  await put(commitment, { ...row, history: { ...row.history, missed } });
  const user = userEvent.setup();
  render(<RetentionSettings />);
  await screen.findByText('Nothing would be deleted at the next clean-up.');
  await user.selectOptions(screen.getByLabelText('Keep closed promises for'), '30 days');
  await screen.findByText('1 promise is deleted at the next clean-up.');
  expect(await retentionDays.getValue()).toBe(30);
  await user.click(screen.getByText('Save a backup first'));
  await screen.findByText(/The backup file was saved/);
  expect(handed).toHaveLength(1);
});

test('where the organisation keeps them shorter, nothing longer can be chosen, and the page says why', async () => {
  await fakeBrowser.storage.managed.set({ retentionDays: 45 });
  await readPolicy();
  render(<RetentionSettings />);
  await screen.findByText('Your organisation keeps them for 45 days at most.');
  const choices = screen.getByLabelText<HTMLSelectElement>('Keep closed promises for');
  expect([...choices.options].map(({ text }) => text)).toEqual(['30 days', '45 days']);
  expect(choices.value).toBe('45');
});

test('phone numbers are masked until the person says otherwise, and what is typed shows it at once', async () => {
  render(<MaskLine words="call +49 171 1234567, card 4111 1111 1111 1111" />);
  expect(screen.getByText('A phone number will be kept as ••• 567.')).toBeTruthy();
  expect(screen.getByText('A card number will be kept as •••• 1111.')).toBeTruthy();
  render(<MaskingSettings />);
  await userEvent.setup().click(screen.getByLabelText(/Also mask phone numbers/));
  expect(await maskPhones.getValue()).toBe(false);
  await waitFor(() => expect(screen.queryByText(/A phone number/)).toBeNull());
  cleanup();
  const { container } = render(<MaskLine words="case 48213 by 15:00" />);
  expect(container.textContent).toBe('');
});
