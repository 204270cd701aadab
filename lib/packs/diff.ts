import { canonical } from './canonical.ts';
import { fieldText } from './field-text.ts';
import { movedIds } from './moved.ts';
import type { ChecklistTemplate } from './shape/checklist-template.ts';
import { packParts, type PackContent, type PackPart } from './shape/pack.ts';

/**
 * One difference between two packs, for people to read. `name` is what the part is called (now, or last); with `item` it
 * is about that line of a checklist, or the place of a translation. `field` is there where `changed` is about one field;
 * `from` and `to` are its text then and now, '' where there was none. What is added or removed says its text likewise.
 */
export type PackChange = {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  part: PackPart | 'pack' | 'translations';
  id: string;
  name: string;
  item?: string;
  field?: string;
  from?: string;
  to?: string;
};

type Named = Pick<PackChange, 'part' | 'id' | 'name'>;
type Thing = { id: string } & Readonly<Record<string, unknown>>;

/** What `after` changes in `before`, part by part in the order in which a pack names them; nothing of versions or dates. */
export function diffPacks(before: PackContent | undefined, after: PackContent): PackChange[] {
  const whole = { part: 'pack', id: after.id, name: after.name } as const;
  const head = (pack: PackContent) => ({ id: pack.id, name: pack.name, language: pack.language });
  return [
    ...(before === undefined ? [] : fieldChanges(head(before), head(after), whole)),
    ...packParts.flatMap((part) => partChanges(part, before?.[part] ?? [], after[part])),
    ...translationChanges(before?.translations ?? {}, after.translations),
  ];
}

/** What the second version of a checklist changes in the first: its own fields, then its lines. */
export function diffTemplates(before: ChecklistTemplate, after: ChecklistTemplate): PackChange[] {
  const named = { part: 'checklists', id: after.id, name: after.name } as const;
  return [
    ...fieldChanges({ ...before, items: [] }, { ...after, items: [] }, named),
    ...listChanges(
      before.items,
      after.items,
      (item) => ({ ...named, item: item.id }),
      (a, b, about) => fieldChanges(a, b, about),
    ),
  ];
}

function partChanges(part: PackPart, before: readonly Thing[], after: readonly Thing[]): PackChange[] {
  return listChanges(
    before,
    after,
    (thing) => ({ part, id: thing.id, name: nameOf(thing) }),
    (a, b, about) =>
      part === 'checklists'
        ? diffTemplates(a as ChecklistTemplate, b as ChecklistTemplate)
        : fieldChanges(a, b, about),
  );
}

/** What was changed, moved and added in the order of now, and then what was removed in the order of then. */
function listChanges<One extends Thing, About extends Named>(
  before: readonly One[],
  after: readonly One[],
  about: (one: One) => About,
  changesOf: (a: One, b: One, about: About) => PackChange[],
): PackChange[] {
  const then = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const moved = movedIds(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return [
    ...after.flatMap((one): PackChange[] => {
      const was = then.get(one.id);
      if (was === undefined) return [{ kind: 'added', ...about(one), to: nameOf(one) }];
      const changes = changesOf(was, one, about(one));
      return moved.has(one.id) ? [...changes, { kind: 'moved', ...about(one) }] : changes;
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((one): PackChange => ({ kind: 'removed', ...about(one), from: nameOf(one) })),
  ];
}

function fieldChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  about: Named & { item?: string },
): PackChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null))
    .map((field) => ({
      kind: 'changed',
      ...about,
      field,
      from: fieldText(before[field]),
      to: fieldText(after[field]),
    }));
}

function translationChanges(
  before: PackContent['translations'],
  after: PackContent['translations'],
): PackChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((language) => {
    const [then, now] = [before[language] ?? {}, after[language] ?? {}];
    return [...new Set([...Object.keys(now), ...Object.keys(then)])]
      .filter((place) => then[place] !== now[place])
      .map((place): PackChange => {
        const [from, to] = [then[place], now[place]];
        return {
          kind: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
          part: 'translations',
          id: language,
          name: language,
          item: place,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        };
      });
  });
}

function nameOf(thing: Thing): string {
  const { name, title, text, id } = thing;
  return [name, title, text].find((words) => typeof words === 'string') ?? id;
}
