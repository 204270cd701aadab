import { databasePlace } from '../settings.ts';
import { dropCopy } from './copy-files.ts';
import { database, databaseName } from './database.ts';
import { alone } from './hold-open.ts';
import { clearPlace, placeOf } from './place.ts';
import { settingsOf } from '../personal-setting.ts';

/** Takes away every database of a person and their second copy, also those that were given up once. Rejects where it cannot be. */
export async function forgetPlace(person: string): Promise<void> {
  database.close({ disableAutoOpen: false });
  await alone(async () => {
    placeOf(person);
    settingsOf(person);
    const last = await databasePlace.getValue();
    for (let at = last; at >= 0; at -= 1) await clearPlace(databaseName, at);
    await dropCopy();
  });
}
