import { plain } from '@/lib/packs/pattern.ts';
import type { CaseFacts } from '@/lib/packs/rules.ts';
import type { MessageTemplate } from '@/lib/packs/shape/message-template.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { messagesFor, type Of } from '@/lib/packs/suggest.ts';

/** `fits`: its rules name this case. `word`: the short word that opens it. */
export type Found = Of<MessageTemplate> & { fits: boolean; word: string };

/** Messages for this case, what fits it first; with words typed, those that have them all, and of other cases too. */
export function findMessages(packs: readonly Pack[], facts: CaseFacts, typed: string): Found[] {
  const own = messagesFor(packs, facts).filter(isListed);
  const words = plain(typed).split(' ').filter(Boolean);
  const listed = words.length === 0 ? own : [...own, ...othersThan(own, packs)];
  return listed
    .filter(({ part }) => {
      const text = plain(`${part.name} ${part.text}`);
      return words.every((word) => text.includes(word));
    })
    .map((one) => ({ ...one, fits: one.part.when.length > 0 && own.includes(one), word: wordOf(one) }));
}

/** What a short word opens: the word alone, in a pack of the agent's. */
export function openedBy(
  packs: readonly Pack[],
  typed: string,
): { pack: Pack; part: string; id: string } | undefined {
  const word = typed.trim().toLowerCase();
  for (const pack of packs) {
    const opens = pack.shortcuts.find(({ id }) => id === word)?.opens;
    if (opens !== undefined) return { pack, ...opens };
  }
  return undefined;
}

export function messageOf(
  packs: readonly Pack[],
  packId: string,
  id: string,
): Of<MessageTemplate> | undefined {
  const pack = packs.find((one) => one.id === packId);
  const part = pack?.messages.find((one) => one.id === id);
  return pack && part && { pack, part };
}

function othersThan(own: readonly Of<MessageTemplate>[], packs: readonly Pack[]): Of<MessageTemplate>[] {
  const known = new Set(own.map(({ part }) => part));
  return packs
    .flatMap((pack) => pack.messages.map((part) => ({ pack, part })))
    .filter((one) => !known.has(one.part) && isListed(one));
}

/** The text of the "what happens next" block has its own place. */
function isListed({ part }: Of<MessageTemplate>): boolean {
  return part.kind !== 'nextSteps';
}

function wordOf({ pack, part }: Of<MessageTemplate>): string {
  const opens = pack.shortcuts.find(({ opens: to }) => to.part === 'messages' && to.id === part.id);
  return opens?.id ?? '';
}
