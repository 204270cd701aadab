import type { AddressSource, Source } from '../adapters/define-adapter.ts';
import type { Answers, Lesson } from './lesson.ts';
import type { Reading } from './read-source.ts';

/** The places that hold for both cases. */
export type Proven = {
  caseIdInAddress: AddressSource[];
  caseIdInPage: Source[];
  customer: Source[];
  composer: Source[];
};

/** What the second case is, by the places that are left; or which of them told the same or nothing. */
export type Checked =
  | { ok: true; caseId?: string; customer?: string; boxSeen: boolean; proven: Proven }
  | { ok: false; why: 'samePage' | 'sameCase' | 'noCase' | 'noCustomer' };

/** What the person said by pointing at it in the second case, too. */
export type Said = { caseId?: string; customer?: string };

/**
 * Compares the first case with the answers of a second page. A place that reads the first case's number again, or
 * nothing, is dropped and the next one counts; what is left must agree with the best of them, or with what the person
 * `said` of the second case.
 */
export function checkAdapter(lesson: Lesson, second: Answers, said: Said = {}): Checked {
  const { picks } = lesson;
  if (second.url === lesson.firstUrl) return { ok: false, why: 'samePage' };
  const pick = picks.caseId;
  const places = [
    ...pairs(pick?.address, second.address).map((one) => ({
      ...one,
      inPage: undefined,
      address: one.source,
    })),
    ...pairs(pick?.sources, second.caseId).map((one) => ({ ...one, inPage: one.source, address: undefined })),
  ];
  const moved = places.filter(({ first, now }) => now !== null && now !== first);
  const caseId = said.caseId ?? moved[0]?.now ?? undefined;
  const holding = moved.filter(({ now }) => now === caseId);
  if (pick !== undefined && holding.length === 0) {
    const isSame = places.some(({ first, now }) => now === first);
    return { ok: false, why: isSame && said.caseId === undefined ? 'sameCase' : 'noCase' };
  }
  const names = pairs(picks.customer?.sources, second.customer).filter(({ now }) => now !== null);
  const customer = said.customer ?? names[0]?.now ?? undefined;
  const named = names.filter(({ now }) => now === customer);
  if (picks.customer !== undefined && named.length === 0) return { ok: false, why: 'noCustomer' };
  // Many desks have the box on a page of its own: not being here says nothing against it.
  const seen = (picks.composer?.sources ?? []).filter((_, at) => second.composer[at] === true);
  const boxes = seen.length > 0 ? seen : (picks.composer?.sources ?? []);
  const proven = {
    caseIdInAddress: holding.flatMap(({ address }) => address ?? []),
    caseIdInPage: holding.flatMap(({ inPage }) => inPage ?? []),
    customer: named.map(({ source }) => source),
    composer: boxes.map(({ source }) => source),
  };
  return { ok: true, caseId, customer, boxSeen: seen.length > 0, proven };
}

function pairs<From>(readings: readonly Reading<From>[] | undefined, now: readonly (string | null)[]) {
  return (readings ?? []).map(({ source, value }, at) => ({ source, first: value, now: now[at] ?? null }));
}
