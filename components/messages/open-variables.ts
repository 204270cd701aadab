import { t } from '@/lib/i18n.ts';
import { knownNames, nameIn, type KnownName } from '@/lib/packs/fill-message.ts';
import type { SpokenPromise } from '@/lib/packs/message-values.ts';

type Here = {
  promise: SpokenPromise | undefined;
  nextUpdateAt: number | undefined;
  now: number;
  /** Names that have a field of their own above the text. */
  asked: readonly string[];
};

/** Why nothing stands for a variable, in words: "{due}: no promise with a time on this case". `raw` is as the text has it. */
export function whyOpen(raw: string, here: Here): string {
  const name = nameIn(raw);
  return `${raw}: ${name === undefined ? t('unresolved.broken') : reason(name, here)}`;
}

function reason(name: string, { promise, nextUpdateAt, now, asked }: Here): string {
  if (asked.includes(name)) return t('unresolved.asked');
  if (!isKnown(name)) return t('unresolved.unknown');
  const isPast = (at: number | undefined) => at !== undefined && at <= now;
  const over =
    (name === 'due' && isPast(promise?.dueAt)) ||
    (name === 'tellBy' && isPast(promise?.tellBy)) ||
    (name === 'nextUpdate' && isPast(nextUpdateAt));
  return over ? t('unresolved.past') : t(`unresolved.${name}`);
}

function isKnown(name: string): name is KnownName {
  return knownNames.some((known) => known === name);
}
