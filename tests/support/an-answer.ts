import type { Answers } from '../../lib/messages/contract.ts';

/** What the background answers a page that was told of: nothing taught, nothing due, nothing watched. */
export function anAnswer(part: Partial<Answers['pageChanged']> = {}): Answers['pageChanged'] {
  return {
    look: { width: 360, side: 'right', edgeTop: 0.4 },
    attention: { now: 0, pastDue: false },
    wasOpen: false,
    own: null,
    watch: [],
    ...part,
  };
}
