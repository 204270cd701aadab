import { plain } from './pattern.ts';
import type { Scenario } from './shape/scenario.ts';

/**
 * The scenarios as they stand in the packs, those for an area that the person asked for help in first. An area is wanted by
 * its slug or by what it is called on screen (`nameOf`), as the person may have written it in own words.
 */
export function inOrder<One extends Pick<Scenario, 'areas'>>(
  scenarios: readonly One[],
  wanted: readonly string[],
  nameOf: (area: string) => string,
): { scenario: One; isWanted: boolean }[] {
  const asked = new Set(wanted.map(plain));
  const told = scenarios.map((scenario) => ({
    scenario,
    isWanted: scenario.areas.some((area) => asked.has(plain(area)) || asked.has(plain(nameOf(area)))),
  }));
  return [...told.filter(({ isWanted }) => isWanted), ...told.filter(({ isWanted }) => !isWanted)];
}
