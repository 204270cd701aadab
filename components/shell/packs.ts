import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import { packsForMe } from '@/lib/db/packs-for-me.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';

/** A preview shows the packs it is given; everywhere else they are those in force. */
export const PreviewPacks = createContext<readonly Pack[] | undefined>(undefined);

/** The packs of this agent, in their language, live; undefined while they are read. */
export function usePacks(): readonly Pack[] | undefined {
  const preview = useContext(PreviewPacks);
  const live = useLiveQuery(
    async () => (preview === undefined ? packsForMe(navigator.language) : undefined),
    [preview],
  );
  return preview ?? live;
}
