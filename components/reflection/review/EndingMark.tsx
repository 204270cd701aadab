import type { Ending } from '@/lib/reflection/shift-facts.ts';
import css from './Timeline.module.css';

/** A shape for each ending, told apart without colour. `x`: where on a track, in percent; without it, beside the word. */
export function EndingMark({ ending, x }: { ending: Ending; x?: number }) {
  const shape = <g data-ending={ending}>{shapes[ending]}</g>;
  if (x === undefined) {
    return (
      <svg className={css.mark} viewBox="-7 -7 14 14" width="14" height="14" aria-hidden>
        {shape}
      </svg>
    );
  }
  return (
    <svg x={`${x}%`} y="50%" overflow="visible" className={css.mark}>
      {shape}
    </svg>
  );
}

const shapes: Record<Ending, React.ReactNode> = {
  kept: <circle r="5" className={css.full} />,
  keptLate: (
    <>
      <circle r="5" className={css.open} />
      <path d="M0 -5a5 5 0 0 1 0 10z" className={css.full} />
    </>
  ),
  renegotiated: <path d="M0 -6 6 0 0 6 -6 0z" className={css.open} />,
  missed: <path d="M-4.5 -4.5h9v9h-9z" className={css.open} />,
  handedOver: <path d="M-4 -5.5 5.5 0 -4 5.5z" className={css.full} />,
  withdrawn: <path d="M-4 -4 4 4M4 -4-4 4" className={css.stroke} />,
  carried: <path d="M-6 0H4M0 -4 4 0 0 4" className={css.stroke} />,
};
