import type { Facts } from '@/lib/adapters/define-adapter.ts';

const site = 'http://127.0.0.1:8080';

function sandboxCase(caseId: string, rest: Partial<Facts>): Facts {
  return {
    site,
    url: `${site}/cases/${caseId}`,
    adapter: 'sandbox',
    caseId,
    state: 'open',
    composer: 'public',
    ...rest,
  };
}

/** Cases of the sandbox CRM (sandbox/cases.ts), as its pages tell them. The first is the one that is shown at first. */
export const sandboxCases: readonly [Facts, ...Facts[]] = [
  sandboxCase('48213', {
    title: 'Refund for order 48213 has not arrived',
    customer: 'Ana Ruiz',
    channel: 'email',
    queue: 'Refunds',
    priority: 'urgent',
    tags: ['refund', 'replaced card'],
  }),
  sandboxCase('48227', {
    title: '配送先の住所変更について(注文番号 48190)',
    customer: '佐藤 美咲',
    channel: 'chat',
    queue: 'Deliveries',
    priority: 'normal',
    tags: ['address change', '配送'],
  }),
  sandboxCase('48198', {
    title: 'استفسار عن موعد تسليم الطلب رقم 47955',
    customer: 'ليلى حداد',
    channel: 'email',
    state: 'pending',
    queue: 'Deliveries',
    priority: 'normal',
    tags: ['delivery date'],
  }),
];
