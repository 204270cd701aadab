import { t } from '@/lib/i18n.ts';
import { knownAreas } from '@/lib/packs/shape/scenario.ts';

/** A message's name has no hyphens. */
const keyOf = {
  empathy: 'empathy',
  patience: 'patience',
  'problem-solving': 'problemSolving',
  'human-need': 'humanNeed',
  ownership: 'ownership',
} as const;

/** An area of work in words: those that Kept knows in the language of the screen, any other as it is written. */
export function areaText(area: string): string {
  const known = knownAreas.find((one) => one === area);
  return known === undefined ? area.replaceAll('-', ' ') : t(`area.${keyOf[known]}`);
}
