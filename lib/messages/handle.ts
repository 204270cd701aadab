import { browser, type Browser } from 'wxt/browser';
import { problem } from '../problem.ts';
import { report } from '../report.ts';
import { contract, type Answer, type Body, type MessageName, type Speaker } from './contract.ts';

export type Sender = Browser.runtime.MessageSender;
export type Handlers = { [Name in MessageName]: (body: Body<Name>, sender: Sender) => Promise<Answer<Name>> };

/** Listens for the contract's messages. Everything else is left alone; nothing makes it throw. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender, answer: (value: unknown) => void) => {
    const known = read(raw);
    if (known === undefined) return false;
    handle(handlers, known.name, known.body, sender).then(answer, (error: unknown) => {
      report('background')(error);
      answer(problem('refused', 'error'));
    });
    return true; // the answer comes later
  });
}

/** Answers one message: who speaks and what it says are checked before anything is done. */
export async function handle<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  body: unknown,
  sender: Sender,
): Promise<Answer<Name>> {
  const speaker = speakerOf(sender);
  if (speaker === undefined || !(contract[name].from as readonly Speaker[]).includes(speaker)) {
    return problem('refused', 'speaker');
  }
  const parsed = contract[name].body.safeParse(body);
  if (!parsed.success) return problem('invalid', 'message');
  return handlers[name](parsed.data as Body<Name>, sender);
}

/**
 * Decided from what the browser says of the sender, never from the message. The origin counts, because a taken-over
 * renderer can lie about the address; the address counts where there is no origin (Firefox) or none that says
 * anything (a sandboxed page makes its own and our framed page's "null").
 */
export function speakerOf(sender: Sender): Speaker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const ours = new URL(browser.runtime.getURL('/')).origin;
  const isMute = sender.origin === undefined || sender.origin === 'null';
  if ((isMute ? originOf(sender.url) : sender.origin) === ours) return 'page';
  return sender.tab?.id !== undefined && sender.frameId === 0 ? 'content' : undefined;
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined || !URL.canParse(url) ? undefined : new URL(url).origin;
}

function read(raw: unknown): { name: MessageName; body: unknown } | undefined {
  if (raw === null || typeof raw !== 'object') return undefined;
  const { message, body } = raw as { message?: unknown; body?: unknown };
  if (typeof message !== 'string' || !Object.hasOwn(contract, message)) return undefined;
  return { name: message as MessageName, body };
}
