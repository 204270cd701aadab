import { create } from 'zustand';

/** The dialog that the menu asked for, over everything else in the sidebar. */
export const useDialog = create<{ open: 'acceptHandover' | null }>(() => ({ open: null }));
