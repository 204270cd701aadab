import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focusFirstRow } from '@/components/shell/first-focus.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { SidebarTabs } from '@/components/shell/SidebarTabs.tsx';
import { useTabs } from '@/components/shell/tabs.ts';

/** The tabs as the sidebar has them, with a row in each panel. */
function Sidebar() {
  const shown = useTabs((state) => state.shown);
  return (
    <>
      <input aria-label="line" />
      <SidebarTabs />
      {(['promises', 'updates', 'reflect'] as const).map((name) => (
        <div key={name} id={`panel-${name}`} role="tabpanel" hidden={shown !== name}>
          <button type="button" data-row aria-label={`row of ${name}`} />
        </div>
      ))}
    </>
  );
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id;
let stop = () => {};

beforeEach(() => {
  useTabs.setState({ shown: 'promises', promises: undefined, updates: undefined });
  stop = listenForPageKeys({ onHelp: vi.fn(), onFind: vi.fn() });
});
afterEach(() => stop());

test('1, 2 and 3 go to the tabs and the arrow down into what they show; arrows go from tab to tab', async () => {
  const user = userEvent.setup();
  render(<Sidebar />);
  await user.keyboard('2');
  expect([useTabs.getState().shown, focused()]).toEqual(['updates', 'tab-updates']);
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('row of updates');
  await user.keyboard('1{ArrowRight}');
  expect([useTabs.getState().shown, focused()]).toEqual(['updates', 'tab-updates']);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('tab-promises');
  await user.keyboard('3');
  expect([useTabs.getState().shown, focused()]).toEqual(['reflect', 'tab-reflect']);
});

test('in a field digits are digits, and with a modifier they are the browser’s', async () => {
  const user = userEvent.setup();
  render(<Sidebar />);
  await user.type(screen.getByRole('textbox'), '2');
  expect(useTabs.getState().shown).toBe('promises');
  screen.getByRole('tab', { name: 'Promises' }).focus();
  await user.keyboard('{Control>}2{/Control}');
  expect(useTabs.getState().shown).toBe('promises');
});

test('a tab shows its number when there is one; beyond what is counted there are simply more', () => {
  render(<Sidebar />);
  act(() => useTabs.setState({ promises: 1000, updates: 0 }));
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
    'Promises999+',
    'Updates',
    'Reflect',
  ]);
});

test('the caret comes to the first row of the tab that is shown', () => {
  render(<Sidebar />);
  act(() => useTabs.setState({ shown: 'updates' }));
  focusFirstRow();
  expect(focused()).toBe('row of updates');
});
