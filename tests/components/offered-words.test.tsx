import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { CaptureLine } from '@/components/capture/CaptureLine.tsx';
import { usePage } from '@/components/shell/page.ts';
import { database, from } from '@/lib/db/database.ts';
import { put } from '@/lib/db/write.ts';
import commitment from '@/lib/records/commitment.ts';
import draft from '@/lib/records/draft.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts: null, captureCalls: 1, offered: null });
});

const line = () => screen.getByLabelText<HTMLInputElement>('What did you promise?');
const offer = (text: string, wasCut = false) => usePage.setState({ offered: { text, wasCut } });

test('offered words fill an empty line, are understood, and are not saved', async () => {
  render(<CaptureLine />);
  offer('call Ana tomorrow by 3pm');
  await waitFor(() => expect(line().value).toBe('call Ana tomorrow by 3pm'));
  await screen.findByText(/tomorrow 15:00/);
  expect(await from(commitment).count()).toBe(0);
});

test('a draft that is found at the same time stays, and the offered words wait beside it', async () => {
  await put(draft, { id: 'left', text: 'write to Bob', site: '', caseId: '', at: 1 });
  usePage.setState({ offered: { text: 'call Ana', wasCut: false } });
  render(<CaptureLine />);
  const user = userEvent.setup();
  await user.click(await screen.findByText('Add the selected text'));
  expect(line().value).toBe('write to Bob call Ana');
  expect(screen.queryByText('Add the selected text')).toBeNull();
});

test('words that are left out are gone, and the line is as it was', async () => {
  render(<CaptureLine />);
  const user = userEvent.setup();
  await user.type(line(), 'write to Bob');
  offer('call Ana');
  await user.click(await screen.findByText('Leave it out'));
  expect(line().value).toBe('write to Bob');
  expect(screen.queryByText('Add the selected text')).toBeNull();
});

test('that words were cut is told as long as they stand in the line', async () => {
  render(<CaptureLine />);
  const user = userEvent.setup();
  offer('x'.repeat(2000), true);
  await screen.findByText(/The rest was left out/);
  await user.clear(line());
  await user.type(line(), 'y');
  expect(screen.queryByText(/The rest was left out/)).toBeNull();
});
