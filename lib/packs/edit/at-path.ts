/** Where a value stands in a draft: `['checklists', 0, 'items', 2, 'text']`. */
export type Path = readonly (string | number)[];

/** What stands there; undefined where nothing does. */
export function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** The list that stands there; an empty one where none does. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** The same value with `to` in that place; the rest is shared, not copied. `undefined` takes a field away. */
export function setAt<Value>(value: Value, path: Path, to: unknown): Value {
  const [step, ...rest] = path;
  if (step === undefined) return to as Value;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === step ? setAt(one, rest, to) : one)) as Value;
  }
  const here = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const next = setAt(Object.hasOwn(here, step) ? here[step] : undefined, rest, to);
  if (next === undefined) {
    return Object.fromEntries(Object.entries(here).filter(([key]) => key !== step)) as Value;
  }
  return { ...here, [step]: next } as Value;
}

/** With one more in the list that stands there, at `index` (or at its end). */
export function insertAt<Value>(value: Value, path: Path, one: unknown, index?: number): Value {
  const list = listAt(value, path);
  return setAt(value, path, list.toSpliced(index ?? list.length, 0, one));
}

/** Without the one of the list that `path` leads to. */
export function removeAt<Value>(value: Value, path: Path): Value {
  const [listPath, index] = inList(path);
  return setAt(value, listPath, listAt(value, listPath).toSpliced(index, 1));
}

/** With the one that `path` leads to so many places further down (or up). At the end of the list nothing changes. */
export function moveAt<Value>(value: Value, path: Path, by: number): Value {
  const [listPath, index] = inList(path);
  const list = listAt(value, listPath);
  const target = index + by;
  if (target < 0 || target >= list.length) return value;
  return setAt(value, listPath, list.toSpliced(index, 1).toSpliced(target, 0, list[index]));
}

function inList(path: Path): [Path, number] {
  return [path.slice(0, -1), Number(path.at(-1))];
}
