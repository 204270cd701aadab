import { maskNumbers } from '../promises/mask.ts';
import type { CommitmentEvent, History } from '../records/commitment-events.ts';
import { maskPhones } from '../settings.ts';

/** Where an event of a promise carries words that a person typed. */
const wordFields = ['on', 'next', 'reason', 'to', 'note'] as const;

export type MaskWords = (words: string) => string;

/** Takes card numbers out of what is about to be written, and phone numbers where the person has not said otherwise. */
export async function wordsMask(): Promise<MaskWords> {
  const phones = await maskPhones.getValue();
  return (words) => maskNumbers(words, { phones }).text;
}

/** The history with the words of this one event masked: what is written already is never changed. */
export function maskEvent(history: History, eventId: string, mask: MaskWords): History {
  const event = history[eventId];
  if (event === undefined) return history;
  const masked: Record<string, unknown> = { ...event };
  for (const field of wordFields) {
    const words = masked[field];
    if (typeof words === 'string') masked[field] = mask(words);
  }
  return { ...history, [eventId]: masked as CommitmentEvent };
}
