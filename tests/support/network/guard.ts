/**
 * Sees to it in every end-to-end test that nothing leaves the extension but what this test set up: drivers hand in the log of
 * each browser they started, and setup-browsers.ts judges them when the file is done.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { addedByBrowser, packRequest } from '../../../lib/packs/sources.ts';
import type { SeenRequest, SeenTraffic } from './net-log.ts';

type Watched = { file: string; extension: string; read: (file: string) => SeenTraffic; isRead: boolean };

let isArmed = false;
const watched: Watched[] = [];
const places = new Set<string>();
const words = new Set<string>();
const traffic: (SeenTraffic & { extension: string; isForgiven?: boolean })[] = [];

/** From now on every browser that is started is watched. */
export function armGuard(): void {
  isArmed = true;
}

/** The person or a policy names this address for packs: its origin may be asked. */
export function mayAsk(address: string): void {
  places.add(new URL(address).origin);
}

/** Words that no byte which leaves the browser may hold. */
export function mayNotLeave(canaries: readonly string[]): void {
  for (const word of canaries) words.add(word);
}

/** Where this browser is to write what it sends; undefined where nobody asks. `extension`: the origin of its pages. */
export function watchNetwork(extension: string, read: Watched['read']): string | undefined {
  if (!isArmed) return undefined;
  const file = join(mkdtempSync(join(tmpdir(), 'kept-network-')), 'log');
  watched.push({ file, extension, read, isRead: false });
  return file;
}

/** Reads the logs of browsers that are gone by now. */
export function readTraffic(): void {
  for (const one of watched) {
    if (one.isRead || !existsSync(one.file)) continue;
    one.isRead = true;
    traffic.push({ ...one.read(one.file), extension: one.extension });
    rmSync(join(one.file, '..'), { recursive: true, force: true });
  }
}

/** What our extension asked for, in all browsers of this file. */
export function seenOfOurs(): SeenRequest[] {
  return traffic.flatMap(({ requests, extension }) => requests.filter(({ by }) => by === extension));
}

/** What was not meant to leave, one line each. */
export function complaints(): string[] {
  return traffic.flatMap(({ requests, extension, sent, isForgiven }) => {
    if (isForgiven === true) return [];
    const opened = new Set(
      requests.filter(({ isPage, by }) => isPage && by !== extension).map(({ url }) => new URL(url).origin),
    );
    const ours = requests.filter(({ by }) => by === extension).flatMap((one) => judge(one, opened));
    const said = [sent, ...requests.map(({ url }) => decode(url))].join('\n');
    return [...ours, ...[...words].filter((word) => said.includes(word)).map((word) => `${word} has left`)];
  });
}

/** What there is to complain about so far, and never again: for the test that provokes it. */
export function forgive(): string[] {
  const found = complaints();
  for (const one of traffic) one.isForgiven = true;
  return found;
}

/** Writes down what was seen, for out/network.json. */
export function noteTraffic(test: string, folder: string): void {
  const counts: Record<string, number> = {};
  const count = (line: string) => (counts[line] = (counts[line] ?? 0) + 1);
  for (const { method, url, isPage } of seenOfOurs())
    count(`${method} ${new URL(url).origin}${isPage ? ' (page)' : ''}`);
  const browsers = traffic.length;
  const all = traffic.flatMap(({ requests }) => requests).length;
  const seen = { test, browsers, requestsOfAnybody: all, ofTheExtension: counts, configured: [...places] };
  writeFileSync(join(folder, `${basename(test)}.json`), JSON.stringify(seen));
}

function judge(one: SeenRequest, opened: ReadonlySet<string>): string[] {
  const { origin } = new URL(one.url);
  // A link to a case opens the site where the person already is.
  if (one.isPage) return opened.has(origin) ? [] : [`opened ${one.url}`];
  if (!places.has(origin)) return [`asked ${one.method} ${one.url}, which nobody configured`];
  const faults = [];
  if (one.method !== packRequest.method) faults.push(`sent ${one.method} ${one.url}`);
  if (one.hasBody) faults.push(`sent a body to ${one.url}`);
  const known = new Set(addedByBrowser.map((name) => name.toLowerCase()));
  for (const header of one.headers) {
    const name = header.slice(0, header.indexOf(':')).toLowerCase();
    if (!known.has(name)) faults.push(`sent ${header} to ${one.url}`);
  }
  return faults;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
