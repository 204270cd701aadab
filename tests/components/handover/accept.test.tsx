import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AcceptDialog } from '@/components/handover/AcceptDialog.tsx';
import { CaseHandovers } from '@/components/handover/CaseHandovers.tsx';
import { usePage } from '@/components/shell/page.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { database, from } from '@/lib/db/database.ts';
import { offerAll } from '@/lib/db/handovers.ts';
import { create } from '@/lib/db/write.ts';
import { acceptanceLine, linesIn } from '@/lib/handover/line.ts';
import { writeToken, type Line } from '@/lib/handover/token.ts';
import { must } from '@/lib/problem.ts';
import answeredOffer from '@/lib/records/answered-offer.ts';
import commitment from '@/lib/records/commitment.ts';
import { standingOf } from '@/lib/records/commitment-state.ts';
import { myName } from '@/lib/settings.ts';
import { aCommitment, hour } from '../../support/a-commitment.ts';
import { anAcceptance, anOffer } from '../../support/an-offer.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  useTrouble.setState({ reason: null });
});

function token(line: Line): string {
  const written = writeToken(line);
  return written.ok ? written.value : '';
}

/** The page of case 7, whose internal notes hold these lines. */
function showCase(...lines: Line[]) {
  const facts = {
    site: 'https://desk.example',
    url: 'https://desk.example/7',
    adapter: 'sandbox',
    caseId: '7',
  };
  usePage.setState({ tab: 1, facts: { ...facts, title: 'Refund', lines: lines.map(token) } });
  return render(<CaseHandovers />);
}

const soon = () => Date.now() + hour;
const button = (name: string) => screen.findByRole('button', { name });
const rows = () => from(commitment).toArray();

test('an offer in the notes says what, when, from whom and to whom, and that it is not accepted yet', async () => {
  showCase(anOffer({ dueAt: soon() }));
  await button('Accept');
  const panel = screen.getByRole('region', { name: 'Handed over on this case' });
  expect(panel.textContent).toMatch(/confirm the refund.*Ana Ruiz.*from Sam to Lee · not accepted yet/);
  expect(panel.textContent).toContain('written on #48213');
});

test('accepting puts it on the list of this case, remembers the name, and gives the line that tells the giver', async () => {
  showCase(anOffer({ dueAt: soon() }));
  fireTrusted(await button('Accept'));
  const field = (await screen.findByRole('textbox', { name: 'The line' })) as HTMLTextAreaElement;
  expect(await rows()).toMatchObject([
    { id: anOffer().id, caseId: '7', site: 'https://desk.example', caseTitle: 'Refund' },
  ]);
  expect(await myName.getValue()).toBe('Lee');
  expect(linesIn(field.value)).toMatchObject([
    { kind: 'accepted', id: anOffer().id, offer: 'offer1', by: 'Lee' },
  ]);
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
});

test('when they know already, the line that would tell them goes and does not come back', async () => {
  showCase(anOffer({ dueAt: soon() }));
  fireTrusted(await button('Accept'));
  fireTrusted(await button('They know already'));
  await expect.poll(() => screen.queryByRole('textbox', { name: 'The line' })).toBeNull();
  expect(await rows()).toHaveLength(1);
});

test('accepting is taken back, and then it is offered again', async () => {
  showCase(anOffer({ dueAt: soon() }));
  fireTrusted(await button('Accept'));
  fireTrusted(await button('Undo'));
  await button('Accept');
  expect(await rows()).toEqual([]);
});

test('one whose time has passed says so and can be accepted', async () => {
  showCase(anOffer({ dueAt: Date.now() - hour }));
  expect((await screen.findByText(/past due/)).textContent).toContain('1 h ago');
  fireTrusted(await button('Accept'));
  await expect.poll(async () => (await rows()).length).toBe(1);
});

test('"Not mine" is not asked again, and can be taken back', async () => {
  const { unmount } = showCase(anOffer({ dueAt: soon() }));
  fireTrusted(await button('Not mine'));
  fireTrusted(await button('Undo'));
  fireTrusted(await button('Not mine'));
  await button('Undo');
  expect(await from(answeredOffer).count()).toBe(1);
  unmount();
  showCase(anOffer({ dueAt: soon() }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.queryByRole('button')).toBeNull();
  expect(await rows()).toEqual([]);
});

test('an offer to the queue is accepted once the name is given', async () => {
  const user = userEvent.setup();
  showCase(anOffer({ dueAt: soon(), to: 'the queue' }));
  fireTrusted(await button('Accept'));
  const name = await screen.findByLabelText('Your name, as colleagues know it');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(await rows()).toEqual([]);
  await user.type(name, 'Kim');
  fireTrusted(await button('Accept'));
  await expect.poll(async () => (await rows()).length).toBe(1);
});

test('a line for my other machine is taken up here without a word to anybody', async () => {
  await myName.setValue('Sam');
  showCase(anOffer({ dueAt: soon(), to: '' }));
  fireTrusted(await button('Take it up here'));
  await screen.findByText('It is on your list.');
  expect(screen.queryByRole('textbox', { name: 'The line' })).toBeNull();
});

test('a press that no person made accepts nothing', async () => {
  showCase(anOffer({ dueAt: soon() }));
  (await button('Accept')).click();
  await expect.poll(() => useTrouble.getState().reason).toBe('covered');
  expect(await rows()).toEqual([]);
});

async function paste(text: string) {
  const user = userEvent.setup();
  render(<AcceptDialog close={() => undefined} />);
  await user.click(await screen.findByLabelText(/Paste the line/));
  await user.paste(text);
}

test('a text with many lines is accepted all at once, each on the case it names', async () => {
  await myName.setValue('Lee');
  const lines = ['a', 'b'].map((id) =>
    token(anOffer({ id, offer: `offer-${id}`, caseId: id, dueAt: soon() })),
  );
  await paste(`Hi Lee,\n> ${lines.join('\n> ')}\nBye [kept:cut`);
  await screen.findByText(/1 line could not be read/);
  fireTrusted(await button('Accept all'));
  await button('Copy the 2 lines');
  expect((await rows()).map(({ id, caseId }) => `${id} ${caseId}`)).toEqual(['a a', 'b b']);
});

test('a text without a whole line says so and changes nothing', async () => {
  await paste(token(anOffer()).replace('e', 'f'));
  await screen.findByText(/No whole hand-over of Kept is in this/);
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
});

test('a file is read like a text, and one that is too large is refused', async () => {
  const user = userEvent.setup();
  await myName.setValue('Lee');
  render(<AcceptDialog close={() => undefined} />);
  const input = await screen.findByLabelText('Choose a file', { selector: 'input' });
  await user.upload(input, new File(['x'.repeat(1_000_001)], 'kept-handover.txt', { type: 'text/plain' }));
  await expect.poll(() => useTrouble.getState().reason).toBe('notAHandover');
  await user.upload(
    input,
    new File([token(anOffer({ dueAt: soon() }))], 'kept-handover.txt', { type: 'text/plain' }),
  );
  await button('Accept');
  expect(useTrouble.getState().reason).toBeNull();
});

test('an acceptance that came as a text lets the promise go, and that can be taken back', async () => {
  const row = aCommitment({ due: soon() });
  await create(commitment, row);
  const offered = await offerAll([row.id], 'Lee', Date.now());
  const offer = must(offered.ok ? standingOf(must(offered.value[0], 'row').history).offer : '', 'an offer');
  const said = acceptanceLine(anAcceptance({ id: row.id, offer }), row.what);
  await myName.setValue('Sam');
  await paste(said.ok ? said.value : '');
  fireTrusted(await button('Let it go'));
  fireTrusted(await button('Undo'));
  await button('Let it go');
  expect(await rows()).toMatchObject([{ state: 'open' }]);
});
