import { Check, Circle, CircleAlert, CircleDot } from 'lucide-react';

/** A shape for each state, never a colour alone. Decorative: the words beside it say the same. */
export function StateMark({ tone }: { tone: 'past' | 'soon' | 'calm' | 'done' }) {
  const Mark = { past: CircleAlert, soon: CircleDot, calm: Circle, done: Check }[tone];
  return <Mark size={14} aria-hidden data-mark={tone} />;
}
