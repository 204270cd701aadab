import { ok, problem, type Result } from '../problem.ts';
import { largestPack } from './read-pack.ts';
import { isPackAddress } from './shape/source.ts';

/** How long the whole file may take (ms); a server that drips is cut off then. */
const patienceMs = 20_000;

type Given = { fetch?: typeof fetch; patienceMs?: number };

/**
 * The file at this address, as text. Nothing of the person goes along: no cookie, no referrer, no name. It is asked for with
 * the tag of the last answer (`no-cache`: the browser keeps both and adds If-None-Match itself, which needs no preflight), so
 * an unchanged file costs a 304. Reasons: `invalid` (no address for packs), `unreachable`, `packTooBig`.
 */
export async function fetchPack(url: string, given: Given = {}): Promise<Result<string>> {
  if (!isPackAddress(url)) return problem('invalid', 'address');
  const ask = given.fetch ?? fetch;
  const signal = AbortSignal.timeout(given.patienceMs ?? patienceMs);
  try {
    const response = await ask(url, {
      cache: 'no-cache',
      credentials: 'omit',
      mode: 'cors',
      // Whoever is trusted is trusted at this address; where it leads to is not.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
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
