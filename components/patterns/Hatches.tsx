import type { Outcome } from '@/lib/reflection/outcomes.ts';
import css from './Patterns.module.css';

const strong = 'var(--plot-strong)';
const quiet = 'var(--plot-quiet)';

/** How each outcome is filled: apart from each other without colour, and none of them in one of praise or shame. */
export const fills: Record<Outcome, string> = {
  kept: strong,
  renegotiated: 'url(#hatch-renegotiated)',
  keptLate: 'url(#hatch-kept-late)',
  missed: 'url(#hatch-missed)',
  handedOver: 'url(#hatch-handed-over)',
  withdrawn: 'url(#hatch-withdrawn)',
  open: 'var(--surface)',
};

/** From the axis upwards. */
export const layerOrder = Object.keys(fills) as Outcome[];

/** The hatchings that bars and legend refer to; takes no room itself. */
export function Hatches() {
  return (
    <svg className={css.hatches} width="0" height="0" aria-hidden>
      <defs>
        <pattern
          id="hatch-renegotiated"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--surface)" />
          <rect width="2.5" height="5" fill={strong} />
        </pattern>
        <pattern id="hatch-kept-late" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--surface)" />
          <circle cx="2.5" cy="2.5" r="1.4" fill={strong} />
        </pattern>
        <pattern id="hatch-missed" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--surface)" />
          <rect width="1.4" height="4" fill={quiet} />
          <rect width="4" height="1.4" fill={quiet} />
        </pattern>
        <pattern
          id="hatch-handed-over"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="5" height="5" fill="var(--surface)" />
          <rect width="1.2" height="5" fill={quiet} />
        </pattern>
        <pattern id="hatch-withdrawn" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--surface)" />
          <rect width="4" height="1.2" fill={quiet} />
        </pattern>
      </defs>
    </svg>
  );
}
