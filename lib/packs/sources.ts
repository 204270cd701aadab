import { ok, problem, type Result } from '../problem.ts';
import { largestPack } from './read-pack.ts';
import { isPackAddress } from './shape/source.ts';

/** How long the whole file may take (ms); a server that drips is cut off then. */
const patienceMs = 20_000;

/** How a pack is asked for. Nothing of the person goes along: no cookie, no referrer, no name, no header of ours. */
export const packRequest = {
  method: 'GET',
  // The browser keeps the last answer and its tag, so an unchanged file costs a 304; and that needs no preflight.
  cache: 'no-cache',
  credentials: 'omit',
  mode: 'cors',
  // Whoever is trusted is trusted at this address; where it leads to is not.
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/** What browsers add to every request by themselves, and so to these (tests/support/network/guard.ts lets no other pass). */
export const addedByBrowser: readonly string[] = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Cache-Control',
  'Connection',
  'DNT',
  'Host',
  'If-Modified-Since',
  'If-None-Match',
  'Origin',
  'Pragma',
  'Priority',
  'Sec-CH-UA',
  'Sec-CH-UA-Mobile',
  'Sec-CH-UA-Platform',
  'Sec-Fetch-Dest',
  'Sec-Fetch-Mode',
  'Sec-Fetch-Site',
  'Sec-Fetch-Storage-Access',
  'Sec-GPC',
  'TE',
  'User-Agent',
];

/** All that we say to the server at this address, word for word. */
export function packRequestText(url: string): string {
  const { pathname, search, host } = new URL(url);
  return `${packRequest.method} ${pathname}${search}\nHost: ${host}`;
}

type Given = { fetch?: typeof fetch; patienceMs?: number };

/**
 * The file at this address, as text, asked for by `packRequest`. Reasons: `invalid` (no address for packs), `unreachable`, `packTooBig`.
 */
export async function fetchPack(url: string, given: Given = {}): Promise<Result<string>> {
  if (!isPackAddress(url)) return problem('invalid', 'address');
  const ask = given.fetch ?? fetch;
  const signal = AbortSignal.timeout(given.patienceMs ?? patienceMs);
  try {
    const response = await ask(url, { ...packRequest, signal });
    if (!response.ok || response.body === null) return problem('unreachable', String(response.status));
    return await readText(response.body, signal);
  } catch (error) {
    // Offline, no such server, a redirect, no leave by CORS, too slow: what the browser says of it is one word.
    return problem('unreachable', error instanceof Error ? error.name : 'unknown');
  }
}

/** Stops at the first byte too many, however many would follow. */
async function readText(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Result<string>> {
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) return problem('unreachable', 'TimeoutError');
    if (done) return ok(text + decoder.decode());
    length += value.length;
    if (length > largestPack) {
      stop();
      return problem('packTooBig');
    }
    text += decoder.decode(value, { stream: true });
  }
}
