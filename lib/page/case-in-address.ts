import type { Adapter, AddressPattern, AddressSource } from '../adapters/define-adapter.ts';
import { clean } from './clean.ts';

const characters = { digits: /^\d+$/, hex: /^[0-9a-f-]+$/, letters: /^[A-Za-z0-9_-]+$/ };

type Places = Pick<Adapter, 'caseAddresses' | 'caseIdInAddress' | 'addressInside'>;

/** The id of the case that this address names, as the adapter says where it stands; undefined when it names none. */
export function caseInAddress(adapter: Places, address: URL): string | undefined {
  const inner = decoded(inAddress(adapter.addressInside, address) ?? '');
  const meant =
    inner !== '' && URL.canParse(inner, address.origin) ? new URL(inner, address.origin) : address;
  for (const pattern of adapter.caseAddresses ?? []) {
    const id = idBy(pattern, meant);
    if (id !== undefined) return id;
  }
  return inAddress(adapter.caseIdInAddress, address);
}

function idBy(
  { path, parameter, where = {}, prefix = '', ...kind }: AddressPattern,
  address: URL,
): string | undefined {
  const [pathPattern = '', hashPattern] = path.split('#');
  const hash = address.hash.replace(/^#[!/]*/, '');
  const inPath = walk(partsOf(pathPattern), partsOf(address.pathname));
  const inHash = walk(partsOf(hashPattern ?? ''), partsOf(hash.replace(/\?.*/, '')));
  if (inPath === undefined || inHash === undefined) return undefined;
  const parameters = parametersOf(hashPattern === undefined ? address.search.slice(1) : hash);
  for (const [name, values] of Object.entries(where))
    if (!values.split('|').includes(parameters.get(name) ?? '')) return undefined;
  const id = idOf(parameter === undefined ? inPath || inHash : (parameters.get(parameter) ?? ''), kind);
  return id && prefix + id;

  /** The id when the parts fit, '' when they fit without one, undefined when they do not. */
  function walk(pattern: string[], parts: string[]): string | undefined {
    const [first, ...rest] = pattern;
    const [part, ...others] = parts;
    if (first === undefined) return '';
    if (first === '$') return part === undefined ? '' : undefined;
    if (first === '**') return walk(rest, parts) ?? (part === undefined ? undefined : walk(pattern, others));
    if (part === undefined) return undefined;
    if (first === ':id') {
      return idOf(part, kind) === undefined || walk(rest, others) === undefined ? undefined : part;
    }
    return first === '*' || first.split('|').includes(part) ? walk(rest, others) : undefined;
  }
}

function idOf(
  text: string,
  { id: kind, starts = '', length: [shortest, longest] = [1, 200] }: Omit<AddressPattern, 'path'>,
): string | undefined {
  const id = kind === 'hex' ? text.replace(/^\{|\}$/g, '').toLowerCase() : text;
  const fits = id.length >= shortest && id.length <= longest && id.startsWith(starts);
  return fits && characters[kind].test(id) ? id : undefined;
}

/** The parameter, or the part of path or hash that follows. */
function inAddress(sources: readonly AddressSource[] | undefined, address: URL): string | undefined {
  for (const { pathBefore, parameter } of sources ?? []) {
    const path = address.pathname + address.hash;
    const start = path.indexOf(pathBefore);
    if (start < 0) continue;
    const value =
      parameter === undefined
        ? path.slice(start + pathBefore.length).split(/[/?&;#]/)[0]
        : parametersOf(address.search.slice(1)).get(parameter);
    const id = clean(value ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}

/** `;` separates parameters as `&` does (Request Tracker). */
function parametersOf(text: string): URLSearchParams {
  return new URLSearchParams(text.replaceAll(';', '&'));
}

function partsOf(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .slice(0, 50)
    .map(decoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is a letter like any other
  }
}
