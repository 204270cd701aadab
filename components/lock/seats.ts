import { toBase64 } from '@/lib/crypto/base64.ts';
import { importContentKey } from '@/lib/crypto/content-key.ts';
import { forgetPlace } from '@/lib/db/forget-place.ts';
import { moveSealed } from '@/lib/db/seal-all.ts';
import { storageProblem } from '@/lib/db/storage-problem.ts';
import { send } from '@/lib/messages/send.ts';
import { forgetSettingsOf } from '@/lib/personal-setting.ts';
import { ok, type Result } from '@/lib/problem.ts';
import { databasePlace, people, seat, sealing, type Person } from '@/lib/settings.ts';

type Key = Uint8Array<ArrayBuffer>;
/** How many rows have been sealed so far, while things are moved. */
type Tell = (rows: number) => void;

/** The person and what is theirs come to be. The first takes over what is here, sealed from now on. */
export async function addPerson(person: Person, key: Key, tell: Tell): Promise<Result<null>> {
  const before = await people.getValue();
  // A page that was closed in the middle of it leaves the mark: then unlocking goes on with it.
  if (person.place === '') await sealing.setValue({ from: await databasePlace.getValue() });
  await people.setValue([...before, person]);
  return comeIn(person, key, tell);
}

/** Hands the open key to the background, which keeps it in memory. A move that was cut short is gone on with first. */
export async function comeIn({ id, place }: Person, key: Key, tell: Tell): Promise<Result<null>> {
  const pending = await sealing.getValue();
  if (pending !== null && place === '') {
    await send('lock', {});
    try {
      await moveSealed(await importContentKey(id, key), pending.from, tell);
    } catch (error) {
      return storageProblem(error);
    }
    await sealing.setValue(null);
  }
  return send('unlocked', { person: id, key: toBase64(key) });
}

/** The person as they are from now on: another passphrase, another code. */
export async function changePerson(changed: Person): Promise<void> {
  const known = await people.getValue();
  await people.setValue(known.map((one) => (one.id === changed.id ? changed : one)));
}

/** The person goes, with all that is theirs on this computer. Kept is locked then. */
export async function removePerson({ id, place }: Person): Promise<Result<null>> {
  await send('lock', {});
  try {
    await forgetPlace(place);
  } catch (error) {
    return storageProblem(error);
  }
  await forgetSettingsOf(place);
  if (place === '') await sealing.setValue(null);
  await people.setValue((await people.getValue()).filter((one) => one.id !== id));
  const { last, turn } = await seat.getValue();
  await seat.setValue({ last: last === id ? '' : last, turn: turn + 1 });
  return ok(null);
}

/** Where a new person's things go: the first takes what is here. */
export function newPlace(known: readonly Person[], id: string): string {
  return known.length === 0 ? '' : id;
}
