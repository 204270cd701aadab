import { browser } from 'wxt/browser';
import type {
  CheckAnswer,
  InsertAnswer,
  InsertCall,
  InsertOrder,
  InsertWish,
  UndoWish,
} from '@/lib/messages/inserting.ts';
import { problem, type Result } from '@/lib/problem.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { report } from '@/lib/report.ts';
import { adaptersFor } from './adapters.ts';
import { command, factsOf } from './tabs.ts';

const script = '/insert.js';
/** What a message template leaves behind where a value was missing: `{name}`, `{{name}}`. */
const placeholder = /\{\{|\{[a-z][\w .-]{0,60}\}/i;
/** Control characters but tab and line break: no editor keeps them, and none is a word. */
const control = /[^\P{Cc}\t\n]/gu;

/**
 * Puts a message into the reply box of the case that this tab shows, if it is the case that the person saw. The page itself
 * reads the case again at the moment of writing.
 */
export async function insertReply(wish: InsertWish): Promise<Result<InsertAnswer>> {
  const { tab, audience, audienceConfirmed = false } = wish;
  const text = inLines(wish.text);
  if (text === '') return problem('invalid', 'empty');
  if (placeholder.test(text)) return problem('unfilled');
  const facts = await factsOf(tab);
  if (facts === null) return problem('pageUnknown');
  const { site, caseId = '', title, customer } = facts;
  if (caseKeyOfFacts(facts) !== wish.caseKey) return problem('caseChanged', 'facts');
  const order: InsertOrder = {
    adapters: await adaptersFor(site),
    site,
    caseId,
    seen: { title, customer },
    text,
    audience,
    audienceConfirmed,
  };
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
  } catch (error) {
    report('background insert')(error);
    return problem('pageUnknown', 'no script');
  }
  const looked = await call<CheckAnswer>(tab, { insert: 'check', order });
  // Which of several boxes is meant, only the caret says.
  if (!looked.ok && looked.reason !== 'whichBox') return looked;
  if (!looked.ok || looked.value.needsCaret) await command(tab, { command: 'giveCaretBack' });
  return call<InsertAnswer>(tab, { insert: 'write', order });
}

/** Takes this text, the last time that it was inserted in this tab's document, out again. */
export async function undoInsert({ tab, text }: UndoWish): Promise<Result<null>> {
  return call<null>(tab, { insert: 'undo', text: inLines(text) });
}

/** As an editor can keep it. */
function inLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(control, '').trim();
}

async function call<Value>(tab: number, what: InsertCall): Promise<Result<Value>> {
  try {
    const answer = (await browser.tabs.sendMessage(tab, what, { frameId: 0 })) as Result<Value> | undefined;
    return answer ?? problem(what.insert === 'undo' ? 'textMoved' : 'pageUnknown', 'no answer');
  } catch {
    // The document is gone, or was never written into. What was being written may or may not stand there.
    if (what.insert === 'undo') return problem('textMoved', 'no script');
    return problem(what.insert === 'write' ? 'halfKept' : 'pageUnknown', 'no script');
  }
}
