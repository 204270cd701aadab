import sandbox from '../../lib/adapters/sandbox.ts';
import type { Answers, MessageName, PageStart } from '../../lib/messages/contract.ts';

/** What the background answers a page that starts: read by the sandbox's adapter, nothing due. */
export function aStart(part: Partial<PageStart> = {}): PageStart {
  return {
    adapters: [sandbox],
    look: { width: 360, side: 'right', edgeTop: 0.4 },
    attention: { now: 0, pastDue: false },
    wasOpen: false,
    words: { open: 'Open', landmark: 'Kept', resize: 'Resize', dismiss: 'Dismiss', orphan: 'Refresh' },
    ...part,
  };
}

/** What it answers a page that was told of. */
export function anAnswer(part: Partial<Answers['pageChanged']> = {}): Answers['pageChanged'] {
  return { attention: { now: 0, pastDue: false }, isReadOtherwise: false, watch: [], ...part };
}

type Said = { message: MessageName; body: unknown };

/** A background for a content script: `told` hears each message; what it answers nothing for is answered as nothing special. */
export function aBackground(told: (said: Said) => unknown): (raw: unknown) => Promise<unknown> {
  return async (raw) => {
    const said = raw as Said;
    const usual =
      said.message === 'pageStarted' ? aStart() : said.message === 'pageChanged' ? anAnswer() : null;
    return { ok: true, value: (await told(said)) ?? usual };
  };
}
