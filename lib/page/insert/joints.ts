import { essence } from './same-text.ts';

/** The text with what keeps it apart from its neighbours: lines stay lines of their own, a sentence gets a space. */
export type Joined = { lead: string; text: string; trail: string };

export function joined(text: string, draft: string, at: number): Joined {
  const before = draft.slice(draft.lastIndexOf('\n', at - 1) + 1, at);
  const [after = ''] = draft.slice(at).split('\n');
  const apart = text.includes('\n') ? '\n' : ' ';
  return {
    lead: isBlank(before) || (apart === ' ' && /\s$/.test(before)) ? '' : apart,
    text,
    trail: isBlank(after) || (apart === ' ' && /^\s/.test(after)) ? '' : apart,
  };
}

function isBlank(line: string): boolean {
  return essence(line) === '';
}
