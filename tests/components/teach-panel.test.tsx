import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TeachLink } from '../../components/shell/TeachLink.tsx';
import { usePage } from '../../components/shell/page.ts';
import { useTeaching } from '../../components/shell/teaching.ts';
import { TeachPanel } from '../../components/site-helper/TeachPanel.tsx';
import type { Picked } from '../../lib/messages/teaching.ts';
import { siteAdapterOf } from '../../lib/db/site-adapters.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

// A test's presses are never the person's own; that the gate lets only those through is tested beside it.
vi.mock('../../components/shell/gate.ts', () => ({ gate: () => Promise.resolve('allowed') }));

const site = 'https://desk.example';
const facts = { site, url: `${site}/cases/1`, adapter: 'generic', caseId: undefined, title: 'Any page' };
const address = [{ source: { pathBefore: '/cases/' }, value: '1' }];
const customer = [{ source: { selector: '.who' }, value: 'Ana' }];

/** What the page answers to each order; `read` is the second case. */
let second: object;
let orders: string[];
beforeEach(() => {
  installStorageFakes();
  orders = [];
  second = { url: `${site}/cases/2`, address: ['2'], caseId: [], customer: ['Bo'], composer: [] };
  usePage.setState({ tab: 7, facts, picked: null });
  useTeaching.setState({ lesson: null });
  fakeBrowser.runtime.sendMessage = (raw: unknown) => {
    const { message, body } = raw as { message: string; body: { order: { order: string } } };
    if (message !== 'toHelper') return Promise.resolve({ ok: true, value: null });
    orders.push(body.order.order);
    const pick = { value: '1', address, sources: [] };
    const answers: Record<string, object> = { address: { pick }, read: { answers: second } };
    return Promise.resolve({ ok: true, value: answers[body.order.order] ?? {} });
  };
});

const picked = (what: Picked['what'], pick: Picked['pick']) =>
  act(() => usePage.setState({ picked: { what, pick } }));
const goTo = (path: string) => act(() => usePage.setState({ facts: { ...facts, url: `${site}${path}` } }));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const open = () =>
  render(
    <>
      <TeachLink />
      <TeachPanel />
    </>,
  );

test('the link is there only where Kept knows nothing of the page', () => {
  open();
  expect(screen.getByRole('button', { name: 'Teach Kept this site…' })).toBeTruthy();
  act(() => usePage.setState({ facts: { ...facts, adapter: 'zendesk' } }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('three questions and a second case make an adapter that is kept', async () => {
  open();
  await press('Teach Kept this site…');
  await screen.findByText('from the address');
  await press('That is right');
  await screen.findByText("Click the customer's name on the page.");
  picked('customer', null);
  await screen.findByText('There is no name there. Click the name itself.');
  await press('Click it on the page');
  picked('customer', { value: 'Ana', address: [], sources: customer });
  await screen.findByText('Ana');
  await press('That is right');
  await press('Skip');
  await screen.findByText('Now open a second case, if you can of another customer.');
  goTo('/cases/2');
  await screen.findByText('Bo');
  await press('That is right, use it');
  await screen.findByText(/Kept reads this site now/);
  const kept = await siteAdapterOf(site);
  expect(kept.ok && kept.value?.adapter).toMatchObject({
    caseIdInAddress: [{ pathBefore: '/cases/' }],
    customer: [{ selector: '.who' }],
  });
  await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  expect(screen.queryByRole('region')).toBeNull();
});

test('a second case that reads as the first is refused with the reason', async () => {
  second = { url: `${site}/cases/2`, address: ['1'], caseId: [], customer: ['Ana'], composer: [] };
  open();
  await press('Teach Kept this site…');
  await screen.findByText('from the address');
  await press('That is right');
  await press('Skip');
  await press('Skip');
  goTo('/cases/2');
  await screen.findByText(/still reads as the first case/);
  expect(screen.queryByRole('button', { name: 'That is right, use it' })).toBeNull();
});

test('with everything skipped there is nothing to use', async () => {
  open();
  await press('Teach Kept this site…');
  await screen.findByText('from the address');
  for (let step = 0; step < 3; step += 1) await press('Skip');
  await screen.findByText(/there is nothing to learn/);
});

test('Escape stops the pointing', async () => {
  open();
  await press('Teach Kept this site…');
  await press('Pick again');
  expect(document.activeElement?.getAttribute('role')).toBe('application');
  await userEvent.keyboard('{ArrowRight}{Escape}');
  await screen.findByRole('button', { name: 'Click it on the page' });
  expect(orders).toEqual(['address', 'pick', 'key', 'stop']);
});
