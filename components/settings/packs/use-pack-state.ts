import { useEffect, useState } from 'react';
import { sourceList, type Source } from '@/lib/packs/source-list.ts';
import { knownPolicy, onPolicyKnown, type Policy } from '@/lib/policy.ts';
import { packChecks, packSources, packsGone, type PackCheck, type PackGone } from '@/lib/settings.ts';

export type PackState = {
  policy: Policy;
  sources: Source[];
  checks: Readonly<Record<string, PackCheck>>;
  gone: readonly PackGone[];
};

/** What the settings and the policy say of packs, now and whenever one of them changes. */
export function usePackState(): PackState {
  const [state, setState] = useState<PackState>({
    policy: { packs: [], unread: [] },
    sources: [],
    checks: {},
    gone: [],
  });
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const [policy, own, checks, gone] = await Promise.all([
        knownPolicy(),
        packSources.getValue(),
        packChecks.getValue(),
        packsGone.getValue(),
      ]);
      if (!isStale) setState({ policy, sources: sourceList(policy.packs, own), checks, gone });
    };
    const readAnew = () => void read();
    readAnew();
    const stops = [
      packSources.watch(readAnew),
      packChecks.watch(readAnew),
      packsGone.watch(readAnew),
      onPolicyKnown(readAnew),
    ];
    return () => {
      isStale = true;
      for (const stop of stops) stop();
    };
  }, []);
  return state;
}
