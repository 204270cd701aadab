import type { PackContent } from '../shape/pack.ts';
import { knownAreas } from '../shape/scenario.ts';
import { advice, error, type Finding } from './finding.ts';

/** Requirement 004-15: what scenarios are there to train. Ownership is Kept's own addition. */
const wanted = knownAreas.filter((area) => area !== 'ownership');
/** From so many on they are a collection, and what it leaves out is worth a word. */
const enough = 4;

export function scenarioChecks({ scenarios }: PackContent): Finding[] {
  const covered = new Set(scenarios.flatMap(({ areas }) => areas));
  const missing = wanted.filter((area) => !covered.has(area));
  return [
    ...scenarios.flatMap(({ id, areas, choices, discussion }) => {
      const at = `scenarios.${id}`;
      const isTalkedAbout = discussion !== undefined;
      return [
        ...(choices.length === 0 && !isTalkedAbout ? [error(`${at}.discussion`, 'nothingToDiscuss')] : []),
        ...(choices.length > 0 && !isTalkedAbout ? [advice(`${at}.discussion`, 'noDiscussion')] : []),
        ...(choices.length === 1 ? [advice(`${at}.choices`, 'oneChoice')] : []),
        ...(areas.length === 0 ? [advice(`${at}.areas`, 'noArea')] : []),
      ];
    }),
    ...(scenarios.length >= enough && missing.length > 0 ? [advice('', 'fewAreas', missing.join(', '))] : []),
  ];
}
