import fc from 'fast-check';
import type { Acceptance, Offer } from '../../lib/handover/token.ts';
import { noon } from './a-commitment.ts';

/** A hand-over with everything filled in that was not mentioned. */
export function anOffer(part: Partial<Offer> = {}): Offer {
  return {
    kind: 'offer',
    id: '3f0c9a52-6f0e-4f0e-9a52-3f0c9a526f0e',
    offer: 'offer1',
    what: 'confirm the refund',
    customer: 'Ana Ruiz',
    channel: 'call',
    dueAt: noon,
    zone: 'Europe/Madrid',
    tellBy: undefined,
    site: 'https://crm.example',
    caseId: '48213',
    from: 'Sam',
    to: 'Lee',
    ...part,
  };
}

export function anAcceptance(part: Partial<Acceptance> = {}): Acceptance {
  const { id, offer } = anOffer();
  return { kind: 'accepted', id, offer, by: 'Lee', at: noon, ...part };
}

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
const moment = fc.integer({ min: 946_684_800_000, max: 7_258_118_400_000 });
const words = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });
const said = (maxLength: number) => words(maxLength).map((text) => `a${text}`);

export const offers: fc.Arbitrary<Offer> = fc.record({
  kind: fc.constant('offer' as const),
  id: name,
  offer: name,
  what: said(400),
  customer: words(120),
  channel: fc.constantFrom(undefined, 'call' as const, 'email' as const),
  dueAt: moment,
  zone: fc.constantFrom('Europe/Madrid', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'),
  tellBy: fc.option(moment, { nil: undefined }),
  site: fc.constantFrom('', 'https://crm.example', 'http://127.0.0.1:8091'),
  caseId: words(30),
  from: words(80),
  to: words(80),
});

export const acceptances: fc.Arbitrary<Acceptance> = fc.record({
  kind: fc.constant('accepted' as const),
  id: name,
  offer: name,
  by: said(80),
  at: moment,
});
