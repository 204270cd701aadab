import { cleanup, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePage } from '../../components/shell/page.ts';
import { InsertButtons } from '../../components/updates/InsertButtons.tsx';
import type { Audience } from '../../lib/messages/inserting.ts';
import { problem, ok, type Result } from '../../lib/problem.ts';
import { fireTrusted } from '../support/fire-trusted.ts';

const site = 'https://desk.example';
const text = 'We found it <img src=x onerror=alert(1)>\nIt comes on Monday.';
/** What the page holds, and what it does with the next message. */
let box: string;
let answers: Result<unknown>[];
let asked: { message: string; body: { caseKey?: string; audienceConfirmed?: boolean } }[];
let clipboard: string;
let done: string[];

beforeEach(() => {
  [box, answers, asked, clipboard, done] = ['', [], [], '', []];
  usePage.setState({
    tab: 7,
    facts: { site, url: `${site}/cases/1`, adapter: 'x', caseId: '1', caseNumber: '#48213' },
  });
  fakeBrowser.runtime.sendMessage = async (said: unknown) => {
    const one = said as (typeof asked)[number];
    asked.push(one);
    const answer = answers.shift() ?? ok({ strategy: 'x', box: 'public' });
    if (answer.ok) box = one.message === 'insertReply' ? text : '';
    return answer;
  };
  navigator.clipboard.writeText = async (words) => void (clipboard = words);
  document.execCommand = () => false;
});

const draw = (unresolved: string[] = [], audience: Audience = 'public') =>
  render(
    <InsertButtons
      text={text}
      unresolved={unresolved}
      audience={audience}
      onDone={(how) => done.push(how)}
    />,
  );
const press = (name: string) => fireTrusted(screen.getByRole('button', { name }));

test('it says where the message goes, and puts it there once', async () => {
  draw();
  expect(screen.getByText('Goes into: public reply of #48213')).toBeDefined();
  press('Insert in reply');
  await screen.findByText('It stands in the public reply of #48213. Nothing was sent.');
  expect(box).toBe(text);
  expect(asked).toEqual([
    { message: 'insertReply', body: { tab: 7, caseKey: `${site}|1`, text, audience: 'public' } },
  ]);
  expect(done).toEqual(['inserted']);
});

test('two presses in a row insert once', async () => {
  draw();
  press('Insert in reply');
  press('Insert in reply');
  await screen.findByText('It stands in the public reply of #48213. Nothing was sent.');
  expect(asked).toHaveLength(1);
  press('Take it out again');
  await screen.findByText('Taken out again.');
  press('Insert in reply');
  await screen.findByRole('button', { name: 'Take it out again' });
  expect(box).toBe(text);
});

test('what was inserted is taken out again by one press', async () => {
  draw();
  press('Insert in reply');
  await screen.findByRole('button', { name: 'Take it out again' });
  press('Take it out again');
  await screen.findByText('Taken out again.');
  expect(box).toBe('');
  expect(screen.queryByRole('button', { name: 'Take it out again' })).toBeNull();
});

test('while a value is missing nothing is asked of the page, and the missing ones are named', async () => {
  draw(['delay', 'name']);
  press('Insert in reply');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Fill in first: delay, name. Nothing was inserted.',
  );
  expect(asked).toEqual([]);
  expect(box).toBe('');
});

test('a refusal is said beside the buttons, and the text can be copied', async () => {
  answers = [problem('boxIsInternal')];
  draw();
  press('Insert in reply');
  expect((await screen.findByRole('alert')).textContent).toContain('internal note');
  expect([box, done]).toEqual(['', []]);
  press('Copy');
  await screen.findByText('Copied.');
  expect(clipboard).toBe(text);
  expect(done).toEqual(['copied']);
});

test('where the page does not say who reads the box, the person says it first, for a public message only', async () => {
  answers = [problem('boxUnknown'), ok({ strategy: 'x', box: 'unknown' })];
  draw();
  press('Insert in reply');
  await screen.findByRole('button', { name: 'The customer reads this box, insert' });
  expect(box).toBe('');
  press('The customer reads this box, insert');
  await screen.findByText(/It stands in the public reply/);
  expect(asked.map(({ body }) => body.audienceConfirmed)).toEqual([undefined, true]);

  cleanup();
  answers = [problem('boxUnknown')];
  draw([], 'internal');
  press('Insert in note');
  await screen.findByRole('alert');
  expect(screen.queryByRole('button', { name: /The customer reads/ })).toBeNull();
});

test('a press that a page made up inserts nothing', async () => {
  draw();
  screen.getByRole('button', { name: 'Insert in reply' }).click();
  await vi.waitFor(() => expect(asked).toEqual([]));
  expect(box).toBe('');
});

test('without a case there is only the copy', () => {
  usePage.setState({ facts: { site, url: `${site}/`, adapter: 'x' } });
  draw();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Insert in reply' }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(false);
});

test('mark-up in a message is words, also where it must be copied by hand', async () => {
  navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  draw();
  press('Copy');
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Copy' })).value).toBe(text);
  expect(document.querySelector('img')).toBeNull();
  expect(done).toEqual([]);
});

test('where the background went away over it, the person is asked to look before they try again', async () => {
  fakeBrowser.runtime.sendMessage = () => Promise.reject(new Error('message channel closed'));
  draw();
  press('Insert in reply');
  await screen.findByText(/Look at what stands in the box before you try again/);
  expect(done).toEqual([]);
});
