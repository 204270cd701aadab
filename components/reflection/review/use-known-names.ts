import { useEffect, useState } from 'react';
import type { ShiftFacts } from '@/lib/reflection/shift-facts.ts';
import { handoverNames, myName } from '@/lib/settings.ts';

/** Names that may stand in what was written: customers of the shift, colleagues, the person's own. */
export function useKnownNames({ promises }: Pick<ShiftFacts, 'promises'>): string[] {
  const [people, setPeople] = useState<string[]>([]);
  useEffect(() => {
    void Promise.all([handoverNames.getValue(), myName.getValue()]).then(([names, me]) =>
      setPeople([...names, me]),
    );
  }, []);
  return [...people, ...promises.map(({ row }) => row.customer)].filter((name) => name !== '');
}
