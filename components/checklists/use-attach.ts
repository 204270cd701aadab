import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { usePage } from '@/components/shell/page.ts';
import type { ClockCase } from '@/lib/db/update-clocks.ts';
import { hold } from '@/lib/packs/rules.ts';
import { useDesk } from './desk.ts';
import { focusItem } from './focus-item.ts';
import type { Offered } from './of-case.ts';

/** Puts a checklist on a case and gives its first item the focus. False when that was not done. */
export function useAttach(): (event: Pressed, of: ClockCase, offered: Offered) => Promise<boolean> {
  const desk = useDesk();
  return async (event, of, { pack, part }) => {
    const choice = { template: part, packId: pack.id, packVersion: pack.version };
    const row = await guarded(event, `attach:${of.id}:${part.id}`, () => desk.attach(of, choice, Date.now()));
    // An item that does not concern the case is not drawn, and would wait for the focus.
    const { facts } = usePage.getState();
    const first = part.items.find(({ when }) => hold(when ?? [], facts ?? { site: '' }));
    if (row !== undefined && first !== undefined) focusItem(row.id, first.id);
    return row !== undefined;
  };
}
