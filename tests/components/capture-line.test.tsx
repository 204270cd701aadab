import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { CaptureLine } from '@/components/capture/CaptureLine.tsx';
import { usePage } from '@/components/shell/page.ts';
import { database, from } from '@/lib/db/database.ts';
import { must } from '@/lib/problem.ts';
import commitment from '@/lib/records/commitment.ts';
import draft from '@/lib/records/draft.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/cases/48213',
  adapter: 'sandbox',
  caseId: '48213',
  customer: 'Ana Ruiz',
  title: 'Refund',
};

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
});

async function type(text: string) {
  const user = userEvent.setup();
  render(<CaptureLine />);
  const line = screen.getByLabelText('What did you promise?');
  await user.click(line);
  if (text !== '') await user.paste(text);
  return { user, line: line as HTMLInputElement };
}

const saved = () => from(commitment).toArray();

test('a line with a time is understood before it is saved, and Enter saves it with the open case', async () => {
  const { user, line } = await type('call Ana back tomorrow by 3pm');
  expect(await screen.findByText(/tomorrow 15:00/)).toBeTruthy();
  expect(await saved()).toEqual([]);
  await user.type(line, '{Enter}');
  await screen.findByText('Promise saved.');
  const [row] = await saved();
  expect(row).toMatchObject({
    what: 'call Ana back',
    customer: 'Ana Ruiz',
    caseId: '48213',
    channel: 'call',
  });
  expect(new Date(row?.dueAt ?? 0).getHours()).toBe(15);
  expect(line.value).toBe('');
});

test('Enter pressed twice before it is saved makes one promise', async () => {
  const { line } = await type('call Ana back tomorrow by 3pm');
  await screen.findByText(/tomorrow 15:00/);
  for (const _ of [1, 2]) fireEvent.submit(must(line.form, 'the form of the line'));
  await screen.findByText('Promise saved.');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await saved()).toHaveLength(1);
});

test('an empty line saves nothing and says nothing', async () => {
  const { user, line } = await type('');
  await user.type(line, '{Enter}');
  expect(await saved()).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['call Ana back', /By when\?/],
  ['call Ana back soon', /By when exactly\?/],
  ['call Ana back yesterday', /That time has passed/],
  ['call Ana back on 31 Feb', /That date does not exist/],
])('%j asks for a time and keeps the line', async (text, question) => {
  const { user, line } = await type(text);
  await user.type(line, '{Enter}');
  expect(await screen.findByText(question)).toBeTruthy();
  expect(line.value).toBe(text);
  expect(await saved()).toEqual([]);
  await user.click(await screen.findByText('In 1 hour'));
  await screen.findByText('Promise saved.');
  expect((await saved()).length).toBe(1);
});

test('a line that is only a date asks what was promised', async () => {
  const { user, line } = await type('tomorrow 3pm');
  await user.type(line, '{Enter}');
  expect(
    await screen.findByLabelText('What did you promise?', { selector: 'input:not([placeholder])' }),
  ).toBeTruthy();
  expect(await saved()).toEqual([]);
});

test('ten thousand letters are refused in a sentence and stay in the box', async () => {
  const { user, line } = await type('x'.repeat(10_000));
  await user.type(line, '{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('10,000');
  expect(line.value.length).toBe(10_000);
  expect(await saved()).toEqual([]);
});

test('when the storage refuses, the sentence says why and the line stays', async () => {
  const { user, line } = await type('call Ana back tomorrow 3pm');
  await screen.findByText(/tomorrow 15:00/);
  const broken = vi
    .spyOn(database, 'transaction')
    .mockImplementation((() => Promise.reject(new DOMException('no room', 'QuotaExceededError'))) as never);
  await user.type(line, '{Enter}');
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  expect(line.value).toBe('call Ana back tomorrow 3pm');
  broken.mockRestore();
});

test('a line belongs to the case where its first letter was typed, and says so when the page moves on', async () => {
  const { user, line } = await type('call back tomorrow 3pm');
  usePage.setState({
    facts: { ...facts, caseId: '48227', customer: '佐藤 美咲', url: 'https://crm.example/cases/48227' },
  });
  expect(await screen.findByText(/You began this on #48213/)).toBeTruthy();
  await user.type(line, '{Enter}');
  await screen.findByText('Promise saved.');
  expect(await saved()).toMatchObject([{ caseId: '48213', customer: 'Ana Ruiz' }]);
});

test('a name that the page tells while the line is typed belongs to the promise', async () => {
  const { customer: _, title: __, ...numberOnly } = facts;
  usePage.setState({ facts: numberOnly });
  const { user, line } = await type('call back tomorrow 3pm');
  usePage.setState({ facts });
  await user.type(line, '{Enter}');
  await screen.findByText('Promise saved.');
  expect(await saved()).toMatchObject([{ caseId: '48213', customer: 'Ana Ruiz', caseTitle: 'Refund' }]);
});

test('what is typed is kept as a draft until it is saved', async () => {
  const { user, line } = await type('call Ana back tomorrow 3pm');
  await waitFor(async () =>
    expect((await from(draft).toArray()).map((one) => one.text)).toEqual([line.value]),
  );
  await user.type(line, '{Enter}');
  await screen.findByText('Promise saved.');
  await waitFor(async () => expect(await from(draft).count()).toBe(0));
});

test('right-to-left text, an emoji name and mark-up are kept as they were typed', async () => {
  for (const what of ['اتصل بليلى', 'call 🦊 back', 'send <b>label</b>']) {
    const { user, line } = await type(`${what} tomorrow at 16:00`);
    await user.type(line, '{Enter}');
    await screen.findByText('Promise saved.');
    expect((await saved()).some((row) => row.what === what)).toBe(true);
    document.body.replaceChildren();
  }
});

test('what is typed while the line before is being saved stays, as a line of the case that is open by now', async () => {
  const { line } = await type('call Ana back tomorrow by 3pm');
  await screen.findByText(/tomorrow 15:00/);
  fireEvent.submit(must(line.form, 'the form of the line'));
  fireEvent.change(line, { target: { value: `${line.value} ask Omar` } });
  await screen.findByText('Promise saved.');
  expect(line.value).toBe('ask Omar');
  expect((await saved()).map(({ what }) => what)).toEqual(['call Ana back']);
  await waitFor(async () =>
    expect((await from(draft).toArray()).map(({ text }) => text)).toEqual(['ask Omar']),
  );
});

test('a line that is saved while the person is elsewhere already does not take the focus', async () => {
  const { line } = await type('call Ana back tomorrow by 3pm');
  render(<input aria-label="elsewhere" />);
  await screen.findByText(/tomorrow 15:00/);
  fireEvent.submit(must(line.form, 'the form of the line'));
  screen.getByLabelText('elsewhere').focus();
  await screen.findByText('Promise saved.');
  expect(document.activeElement).toBe(screen.getByLabelText('elsewhere'));
});
