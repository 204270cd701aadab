import { create } from 'zustand';

/** What is typed under a scenario and not kept yet: it outlives a call that comes in and a look at another tab, and goes with the page. */
export const useTyped = create<{ texts: Readonly<Record<string, string>> }>(() => ({ texts: {} }));

export function type(of: string, text: string): void {
  useTyped.setState(({ texts }) => ({ texts: { ...texts, [of]: text } }));
}
