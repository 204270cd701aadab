import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { RightsDialog } from '@/components/messages/RightsDialog.tsx';
import { usePage } from '@/components/shell/page.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { aPack } from '../support/a-pack.ts';

const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/1',
  adapter: 'x',
  caseId: '1',
  title: 'Late call',
};
const pack = aPack({
  decisionRights: [
    { id: 'refund', name: 'Refund', when: [], may: ['Refund up to 50 €'], askFirst: ['More than 50 €'] },
    {
      id: 'call',
      name: 'Call-back',
      when: [{ fact: 'title', is: ['*call*'] }],
      may: ['Promise a call'],
      askFirst: [],
    },
  ],
});
const show = (first = '', packs = [pack]) =>
  render(
    <PreviewPacks value={packs}>
      <RightsDialog first={first} close={() => {}} />
    </PreviewPacks>,
  );
const names = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);

beforeEach(() => usePage.setState({ tab: 1, facts }));

test('what fits the open case comes first, and typing narrows it', async () => {
  show();
  expect(names()).toEqual(['Call-back', 'Refund']);
  await userEvent.type(screen.getByRole('searchbox'), 'more 50');
  expect(names()).toEqual(['Refund']);
  expect(screen.getByRole('list', { name: 'Ask first' }).textContent).toBe('More than 50 €');
  await userEvent.type(screen.getByRole('searchbox'), 'xyz');
  expect(screen.getByText('Nothing has these words.')).toBeTruthy();
});

test('the one that was asked for by its short word comes first', () => {
  show('refund');
  expect(names()).toEqual(['Refund', 'Call-back']);
});

test('where no pack says anything, that is said', () => {
  show('', []);
  expect(screen.getByText('No pack says what you may decide alone yet.')).toBeTruthy();
});

test('one bare key asks for it: not while writing, and not with a modifier', async () => {
  let asked = 0;
  const stop = listenForPageKeys({ onHelp: () => {}, onFind: () => {}, onRights: () => (asked += 1) });
  render(<input aria-label="line" />);
  const user = userEvent.setup();
  await user.keyboard('a');
  expect(asked).toBe(1);
  await user.keyboard('{Control>}a{/Control}');
  await user.type(screen.getByLabelText('line'), 'a');
  expect(asked).toBe(1);
  stop();
});
