import { browser } from 'wxt/browser';
import type { Answer, Body, MessageName } from './contract.ts';

/**
 * Says one thing to the background and hears its answer. Imports types only, so that the content script stays small.
 * A background that cannot be reached (the extension was updated under us) is the reason `refused`.
 */
export async function send<Name extends MessageName>(name: Name, body: Body<Name>): Promise<Answer<Name>> {
  try {
    const answer = (await browser.runtime.sendMessage({ message: name, body })) as Answer<Name> | undefined;
    return answer ?? { ok: false, reason: 'refused', detail: 'no answer' };
  } catch (error) {
    // "Extension context invalidated", "Could not establish connection": nobody of ours is listening.
    return { ok: false, reason: 'refused', detail: error instanceof Error ? error.name : 'unknown' };
  }
}
