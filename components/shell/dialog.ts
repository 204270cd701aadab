import { create } from 'zustand';

/** The dialog that was asked for, over everything else in the sidebar; `right`: the decision right to show first. */
type Dialog = { open: 'acceptHandover' | 'rights' | null; right?: string };

export const useDialog = create<Dialog>(() => ({ open: null }));

/** "What may I decide alone?", by its key and from the menu (G7). */
export function askRights(right = ''): void {
  useDialog.setState({ open: 'rights', right });
}
