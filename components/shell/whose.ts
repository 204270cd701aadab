import { fromBase64 } from '@/lib/crypto/base64.ts';
import { importContentKey } from '@/lib/crypto/content-key.ts';
import { openChecked } from '@/lib/db/health.ts';
import { askWhose, settleWhose, type Whose } from '@/lib/db/whose.ts';
import { send } from '@/lib/messages/send.ts';
import { people, seat } from '@/lib/settings.ts';
import { isFramed } from './page.ts';

/** What is typed is on the disk this long after the last key at the latest (ms), as drafts are kept. */
const draftsKeptMs = 600;

/** Opens the database of whoever is here. Where nobody uses a passphrase the background is not asked. */
export async function openHere(): ReturnType<typeof openChecked> {
  askWhose(whoIsHere);
  watchSeat();
  return openChecked();
}

/** Resolves when it is known whose page this is. */
export async function whoseKnown(): Promise<void> {
  await settleWhose();
}

async function whoIsHere(): Promise<Whose> {
  if ((await people.getValue()).length === 0) return { is: 'nobody' };
  const answer = await send('whoIsHere', {});
  const bytes = answer.ok ? fromBase64(answer.value?.key ?? '') : undefined;
  if (!answer.ok || answer.value === null || bytes === undefined) return { is: 'locked' };
  const { person: id, place } = answer.value;
  return { is: 'person', id, place, key: await importContentKey(id, bytes) };
}

/** Somebody locked or unlocked Kept: nothing of what this page knows may stay, so it begins anew. */
function watchSeat(): void {
  let isGoing = false;
  seat.watch(() => {
    if (isGoing) return;
    isGoing = true;
    document.documentElement.hidden = true;
    document.documentElement.inert = true;
    // Drafts that are being written still belong to whoever typed them: this page has their database until it ends.
    setTimeout(() => void beginAnew(), draftsKeptMs);
  });
}

/** A frame needs another ticket: the first is spent, and without one it stays empty. */
async function beginAnew(): Promise<void> {
  const ticket = isFramed ? await send('anotherTicket', {}) : undefined;
  if (ticket?.ok === true) history.replaceState(null, '', `${location.pathname}#token=${ticket.value.token}`);
  location.reload();
}
