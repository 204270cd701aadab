import { useEffect, useState } from 'react';
import { handoverNames, myName } from '@/lib/settings.ts';
import { oneLine } from '@/lib/handover/one-line.ts';
import { mostName } from '@/lib/handover/token.ts';

const mostNames = 8;

/** The person's own name; undefined until it is known whether there is one. */
export function useMyName(): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    void myName.getValue().then(setName);
    return myName.watch(setName);
  }, []);
  return name;
}

/** To whom promises were handed over lately, the latest first. */
export function useRecentNames(): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    void handoverNames.getValue().then(setNames);
    return handoverNames.watch(setNames);
  }, []);
  return names;
}

export async function rememberMyName(name: string): Promise<void> {
  const mine = oneLine(name, mostName);
  if (mine !== '') await myName.setValue(mine);
}

export async function rememberName(name: string): Promise<void> {
  const to = oneLine(name, mostName);
  const before = await handoverNames.getValue();
  await handoverNames.setValue([to, ...before.filter((known) => known !== to)].slice(0, mostNames));
}
