/** Pieces that belong to one time ("Thursday" + "before 4"), and times offered as alternatives or ranges. */
import type { Piece } from './pieces.ts';
import type { Phrases } from './phrases/en.ts';

/** One time, from its first piece to its last; `gaps[i]` is the text between the pieces i and i+1. */
export type Group = {
  pieces: Piece[];
  gaps: string[];
  from: number;
  to: number;
  joinsBefore?: 'or' | 'range';
};

export function groupPieces(text: string, pieces: Piece[], words: Phrases): Group[] {
  const groups: Group[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    const gap = last === undefined ? '' : text.slice(last.to, piece.from);
    if (last !== undefined && (joins(gap, words) || addsUp(last, gap, piece, words))) {
      last.pieces.push(piece);
      last.gaps.push(gap);
      last.to = piece.to;
    } else {
      const joinsBefore = last === undefined ? undefined : offersBoth(text, last, gap, words);
      groups.push({ pieces: [piece], gaps: [], from: piece.from, to: piece.to, joinsBefore });
    }
  }
  return groups.filter((group) => group.pieces.some((piece) => piece.weak !== true));
}

function joins(gap: string, words: Phrases): boolean {
  if (gap.length > 40 || /\n/u.test(gap)) return false;
  return gap.split(/[\s,().@\ue000-]+/u).every((word) => word === '' || words.joins.has(word.toLowerCase()));
}

/** "An hour and 20 minutes" is one duration. */
function addsUp(last: Group, gap: string, piece: Piece, words: Phrases): boolean {
  return last.pieces.at(-1)?.kind === 'span' && piece.kind === 'span' && words.and.test(gap);
}

/** "Today or tomorrow", "Monday to Wednesday", "between Monday and Friday": the later one is promised. */
function offersBoth(text: string, last: Group, gap: string, words: Phrases): 'or' | 'range' | undefined {
  if (gap.length > 20) return undefined;
  if (words.or.test(gap)) return 'or';
  const between = words.between.test(text.slice(Math.max(0, last.from - 20), last.from));
  return words.to.test(gap) || (between && words.and.test(gap)) ? 'range' : undefined;
}
