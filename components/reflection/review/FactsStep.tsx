import { factLines } from './facts-text.ts';
import { Timeline } from './Timeline.tsx';
import type { Told } from './use-facts.ts';
import css from './Review.module.css';

/** What happened, from the person's own record; nothing to fill in. */
export function FactsStep({ told }: { told: Told }) {
  return (
    <>
      <ul className={css.facts}>
        {factLines(told).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Timeline {...told} />
    </>
  );
}
