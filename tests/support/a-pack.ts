import { packShape, type Pack } from '../../lib/packs/shape/pack.ts';
import { noon } from './a-commitment.ts';

/** A small whole pack: one checklist of two items, a message, a cadence and a decision right, in English and Spanish. */
export function aPack(over: Partial<Pack> = {}): Pack {
  return packShape.parse({
    kept: 'pack',
    format: 1,
    id: 'acme',
    name: 'Acme support',
    language: 'en',
    version: 1,
    publishedAt: noon,
    publishedBy: 'Noor',
    reason: 'First version',
    checklists: [
      {
        id: 'refund',
        name: 'Refund',
        when: [{ fact: 'title', is: ['*refund*'] }],
        items: [
          {
            id: 'acknowledge',
            text: 'Say what you understood',
            why: 'They feel heard',
            kind: 'acknowledge',
            required: true,
          },
          {
            id: 'tell',
            text: 'Tell them the day',
            why: 'They can plan',
            message: 'refund-started',
            dueAfterMin: 60,
          },
        ],
      },
    ],
    messages: [
      {
        id: 'refund-started',
        name: 'Refund started',
        text: 'Hello {firstName|there},\nyour refund is on its way. You hear from us by {due}.',
        audience: 'public',
      },
    ],
    cadences: [{ id: 'daily', name: 'Daily', when: [{ fact: 'queue', is: ['billing'] }], every: '1d' }],
    decisionRights: [{ id: 'refund', name: 'Refund', may: ['Refund up to 50 € without asking'] }],
    translations: { es: { 'checklists.refund.name': 'Reembolso' } },
    ...over,
  });
}
