const longest = 200;

/**
 * Whether a selector of a pack may be used: short, one `:has` at most, its brackets closed, and, where there is a
 * document to ask, one that the browser can read. In the background there is none; the page that uses it asks again.
 */
export function isUsableSelector(selector: string): boolean {
  if (selector.length > longest || /[{}<@]/.test(selector)) return false;
  if ((selector.match(/:has\(/gi) ?? []).length > 1 || !isBalanced(selector)) return false;
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false; // the browser's way to say that it is none
  }
}

const opens: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

function isBalanced(selector: string): boolean {
  const waiting: string[] = [];
  let quote = '';
  for (let at = 0; at < selector.length; at += 1) {
    const character = selector.charAt(at);
    if (character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (Object.hasOwn(opens, character)) waiting.push(opens[character] ?? '');
    else if ((character === ')' || character === ']') && waiting.pop() !== character) return false;
  }
  return waiting.length === 0 && quote === '';
}
