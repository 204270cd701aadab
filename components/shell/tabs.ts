import { create } from 'zustand';

export type TabName = 'promises' | 'updates' | 'reflect';

/** What a person thinks of their own work has no number. */
type Counted = Exclude<TabName, 'reflect'>;

/** Which tab of the sidebar is shown, and the number on each; undefined until it was counted. */
type Tabs = { shown: TabName } & Readonly<Record<Counted, number | undefined>>;

export const useTabs = create<Tabs>(() => ({ shown: 'promises', promises: undefined, updates: undefined }));

export const tabId = (name: TabName) => `tab-${name}`;
export const panelId = (name: TabName) => `panel-${name}`;

/** Shows a tab and gives it the focus; the arrow down goes on into its list. */
export function goToTab(name: TabName): void {
  useTabs.setState({ shown: name });
  document.getElementById(tabId(name))?.focus();
}
