import { areaText } from '@/components/shell/area-text.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import { areaName } from './words.ts';

export const areaSources = ['areas', 'expectations', 'checklists', 'own'] as const;
export type AreaSource = (typeof areaSources)[number];

/** An area to say something about. `area`: as it is written down; `name`: as it is called on screen. */
export type Area = { area: string; name: string; source: AreaSource };

/** What the packs name, each once, and then what the person added in own words. Nothing is worked out from their work. */
export function areasFor(packs: readonly Pack[], views: readonly OwnSelfView[]): Area[] {
  const from = (source: AreaSource, areas: readonly string[], nameOf = (area: string) => area) =>
    areas.map((area): Area => ({ area, name: nameOf(area), source }));
  const named = [
    ...from(
      'areas',
      packs.flatMap(({ scenarios }) => scenarios.flatMap(({ areas }) => areas)),
      areaText,
    ),
    ...from(
      'expectations',
      packs.flatMap(({ expectations }) => expectations.map(({ title }) => title)),
    ),
    ...from(
      'checklists',
      packs.flatMap(({ checklists }) => checklists.map(({ name }) => name)),
    ),
  ];
  const said = views.flatMap(({ body }) => (body.is === 'area' ? [body.area] : []));
  const all = [...named, ...from('own', said, areaName)];
  return [...new Map(all.toReversed().map((one) => [one.area, one])).values()].toReversed();
}
