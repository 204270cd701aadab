import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect, useState } from 'react';
import { onAgentChanged, packsForMe } from '@/lib/db/packs-for-me.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';

/** A preview shows the packs it is given; everywhere else they are those in force. */
export const PreviewPacks = createContext<readonly Pack[] | undefined>(undefined);

/** The packs of this agent, in their language, live; undefined while they are read. */
export function usePacks(): readonly Pack[] | undefined {
  const preview = useContext(PreviewPacks);
  // The database tells of packs by itself; of team, language and policy it knows nothing.
  const [agents, setAgents] = useState(0);
  useEffect(() => onAgentChanged(() => setAgents((n) => n + 1)), []);
  const live = useLiveQuery(
    async () => (preview === undefined ? packsForMe(navigator.language) : undefined),
    [preview, agents],
  );
  return preview ?? live;
}
