import { storage } from '#imports';

/**
 * Settings of which each person at this browser has their own. Those of the first person (and of everybody while nobody uses a
 * passphrase) have the plain name: `local:canary`; those of another one end in their place: `local:canary/3f9a01bc`.
 */
let owner = '';
const names = new Set<string>();
const watches = new Set<() => void>();

/** From now on personal settings are those of this place; '' is the first person's. */
export function settingsOf(place: string): void {
  if (place === owner) return;
  owner = place;
  for (const again of watches) again();
}

/** A setting of which each person has their own. Asked for anew each time: who is here may change. */
export function personal<Value>(name: string, fallback: Value) {
  names.add(name);
  const item = () => storage.defineItem<Value>(keyOf(name, owner), { fallback });
  return {
    getValue: () => item().getValue(),
    setValue: (value: Value) => item().setValue(value),
    /** Calls `listener` at every change of the setting of whoever is here then; answers the function that stops it. */
    watch(listener: (value: Value) => void): () => void {
      let stop = item().watch(listener);
      const again = () => {
        stop();
        stop = item().watch(listener);
      };
      watches.add(again);
      return () => {
        watches.delete(again);
        stop();
      };
    },
  };
}

/** Takes away every personal setting of a place. */
export async function forgetSettingsOf(place: string): Promise<void> {
  await storage.removeItems([...names].map((name) => keyOf(name, place)));
}

function keyOf(name: string, place: string): `local:${string}` {
  return place === '' ? `local:${name}` : `local:${name}/${place}`;
}
