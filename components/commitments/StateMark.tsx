import { Check, Circle, CircleAlert, CircleDot, CircleSlash } from 'lucide-react';

/** A shape for each state, never a colour alone. Decorative: the words beside it say the same. */
export function StateMark({ tone }: { tone: 'past' | 'soon' | 'calm' | 'done' | 'off' }) {
  const Mark = { past: CircleAlert, soon: CircleDot, calm: Circle, done: Check, off: CircleSlash }[tone];
  return <Mark size={14} aria-hidden data-mark={tone} />;
}
