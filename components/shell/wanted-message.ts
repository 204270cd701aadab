import { create } from 'zustand';

/** A message that another part of the sidebar asks for; whoever shows it takes it away. */
export type WantedMessage = { packId: string; messageId: string; promiseId?: string };

export const useWantedMessage = create<{ wanted: WantedMessage | null }>(() => ({ wanted: null }));
