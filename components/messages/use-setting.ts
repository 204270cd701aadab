import { useEffect, useState } from 'react';
import { agentHere, onAgentChanged } from '@/lib/db/packs-for-me.ts';

type Setting = { getValue: () => Promise<string>; watch: (hear: (value: string) => void) => () => void };

/** A setting, live; undefined until it was read. */
export function useSetting(setting: Setting): string | undefined {
  const [value, setValue] = useState<string>();
  useEffect(() => {
    void setting.getValue().then(setValue);
    return setting.watch(setValue);
  }, [setting]);
  return value;
}

/** The language that this agent reads packs in; the browser's until it was read. */
export function useLanguage(): string {
  const [language, setLanguage] = useState(navigator.language);
  useEffect(() => {
    const read = () => void agentHere(navigator.language).then((agent) => setLanguage(agent.language));
    read();
    return onAgentChanged(read);
  }, []);
  return language;
}
