import type { Adapter, MessageSource } from '../adapters/define-adapter.ts';
import type { Look } from './look-in-page.ts';

/** What is looked at of a conversation at most: a page may hold anything. */
const mostMessages = 9999;
const mostText = 20_000;
const mostLines = 20;
/** Linear: after a bracket each letter is looked at once, and 1600 at most. */
const line = /\[kept:[A-Za-z0-9_-]{8,1600}\]/g;

type Replies = { count: number; lastAt?: number };

/** Our public messages that `look` finds, and when the newest was sent, where the page says it; undefined before any is there. */
export function repliesIn(source: NonNullable<Adapter['publicReply']>, look: Look): Replies | undefined {
  if (look.one(source.among) === undefined) return undefined;
  const messages = messagesIn(source, look);
  const { time } = source;
  const times = time === undefined ? [] : messages.map((message) => timeOf(message, time));
  const lastAt = times.reduce<number>((last, at) => Math.max(last, at ?? 0), 0);
  return lastAt === 0 ? { count: messages.length } : { count: messages.length, lastAt };
}

/** The last twenty of what stands as `[kept:…]` in the internal notes that `look` finds. What a note quotes is not its own. */
export function linesIn(source: NonNullable<Adapter['internalNote']>, look: Look): string[] {
  const { text = '', ...notes } = typeof source === 'string' ? { selector: source } : source;
  const lines = messagesIn(notes, look)
    .flatMap((note) => (text === '' ? [note] : [...note.querySelectorAll(text)]))
    .flatMap((note) => {
      const quoted = [...note.querySelectorAll('blockquote')].flatMap((quote) => tokensOf(quote));
      return tokensOf(note).filter((token) => !quoted.includes(token));
    });
  return [...new Set(lines)].slice(-mostLines);
}

function messagesIn({ selector, where }: MessageSource, look: Look): Element[] {
  const messages = look.all(selector).slice(-mostMessages);
  if (where === undefined) return messages;
  return messages.filter((message) => {
    const said = (message.querySelector(where.selector)?.textContent ?? '').trim();
    return (
      where.ends.some((end) => said.endsWith(end)) &&
      !(where.without !== undefined && said.includes(where.without))
    );
  });
}

function tokensOf(element: Element): string[] {
  const text = (element.textContent ?? '').slice(0, mostText);
  return [...text.matchAll(line)]
    .filter(
      ({ index }) =>
        !text
          .slice(text.lastIndexOf('\n', index) + 1, index)
          .trimStart()
          .startsWith('>'),
    )
    .map(([token]) => token);
}

/** Only a moment that means the same everywhere: epoch seconds or ms, or a date with its zone. */
function timeOf(message: Element, { selector, attribute }: { selector?: string; attribute: string }) {
  const element = selector === undefined ? message : message.querySelector(selector);
  const text = element?.getAttribute(attribute) ?? '';
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const at = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return at > 0 ? at : undefined;
}
