import type { ContentKey } from '../crypto/content-key.ts';
import { settingsOf } from '../personal-setting.ts';
import { setOwnKey } from './own-key.ts';
import { placeOf, shut } from './place.ts';

/** Whose things this context reads and writes. `nobody`: nobody uses a passphrase, so there is one person's database. */
export type Whose =
  { is: 'nobody' } | { is: 'locked' } | { is: 'person'; id: string; place: string; key: ContentKey };

/** How this context finds out; a context that was not told how belongs to nobody. */
let ask: (() => Promise<Whose>) | undefined;
let asking: Promise<Whose> | undefined;
/** Grows with every answer that counts: one that was on its way when somebody locked counts no more. */
let turn = 0;

/** Nothing of the database opens in this context before `by` has answered. */
export function askWhose(by: () => Promise<Whose>): void {
  ask = by;
  shut(true);
}

/** Finds out who is here, and from then on reads and writes theirs. Questions at the same time are one. */
export async function settleWhose(): Promise<Whose> {
  if (ask === undefined) return { is: 'nobody' };
  asking ??= settle(ask).finally(() => (asking = undefined));
  return asking;
}

/** From now on this context is theirs. Whoever calls it with `locked` closes the database next. */
export function be(whose: Whose): void {
  turn += 1;
  const place = whose.is === 'person' ? whose.place : '';
  setOwnKey(whose.is === 'person' ? whose.key : undefined);
  placeOf(place);
  settingsOf(place);
  shut(whose.is === 'locked');
}

async function settle(by: () => Promise<Whose>): Promise<Whose> {
  const mine = turn;
  const whose = await by();
  if (turn !== mine) return settle(by);
  be(whose);
  return whose;
}
