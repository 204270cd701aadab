import type { AddressSource } from '../adapters/define-adapter.ts';
import { readSource, type Reading } from './read-source.ts';
import { isStable } from './stable.ts';

/** Names of parameters that mean a case on the desks we know; they are tried first. */
const likely = /^(id|case|ticket|conversation|issue|incident|number|sys_id|record)(_?id|_?number|no)?$/i;

/**
 * Every place in the address that may name the case, the likeliest first, with what stands there now. With `id` only the
 * places that hold it. Each is a part of path or hash behind words without numbers, or a parameter.
 */
export function findIdInAddress(address: URL, id?: string): Reading<AddressSource>[] {
  const found = [...inPath(address), ...inParameters(address)].map((source) => ({
    source,
    value: readSource.address(source, address),
  }));
  return found
    .filter((one): one is Reading<AddressSource> => one.value !== undefined)
    .filter(({ value }) => (id === undefined ? /\d/.test(value) : value === id))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ source: { parameter }, value }: Reading<AddressSource>): number {
  if (parameter !== undefined) return likely.test(parameter) ? 0 : 3;
  return /\d{3}/.test(value) ? 1 : 2;
}

/** Last part first. Of what stands before it only the last word is taken: numbers further up belong to somebody, too. */
function inPath(address: URL): AddressSource[] {
  const path = address.pathname + address.hash;
  return [...path.matchAll(/[^/?&;#=]*\d[^/?&;#=]*/g)].toReversed().flatMap(({ index }) => {
    const pathBefore = /[/?&;#][^\p{N}/?&;#=]+[/=#]$/u.exec(path.slice(0, index))?.[0];
    return pathBefore === undefined ? [] : [{ pathBefore }];
  });
}

function inParameters(address: URL): AddressSource[] {
  const parameters = new URLSearchParams(address.search.slice(1).replaceAll(';', '&'));
  const names = new Set<string>();
  // What `keys()` gives cannot be iterated in a content script of Firefox.
  parameters.forEach((_, name) => names.add(name));
  const folder = /^\/(?:[^\p{N}/]+\/)?/u.exec(address.pathname)?.[0] ?? '/';
  return [...names]
    .filter((parameter) => isStable(parameter, []))
    .map((parameter) => ({ pathBefore: folder, parameter }));
}
