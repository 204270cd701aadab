import type { Audience, Case } from './case-types.ts';

/** Messages are dated "so many minutes ago", so that the desk looks alive on whatever day it is started. */
type Line = [minutesAgo: number, author: string, text: string, audience?: Audience];
type Seed = Omit<Case, 'messages'> & { lines: Line[] };

const HOUR = 60;
const DAY = 24 * HOUR;
const ME = 'Sam Okafor';

const seeds: Seed[] = [
  {
    id: '48213',
    subject: 'Refund for order 48213 has not arrived',
    customer: { name: 'Ana Ruiz', contact: 'ana.ruiz@mail.example', label: 'Member since 2019' },
    channel: 'email',
    state: 'open',
    queue: 'Refunds',
    priority: 'urgent',
    tags: ['refund', 'replaced card'],
    lines: [
      [
        2 * DAY + 190,
        'customer',
        'Hello,\n\nI returned the two lamps from order 48213 on the 3rd and the parcel shows as delivered. You wrote that the refund of €84.50 takes five working days. It has been eight.\n\nCould you tell me where it is?\n\nAna Ruiz',
      ],
      [
        2 * DAY + 95,
        ME,
        'Hello Ana,\n\nThank you for the return number. The warehouse has your parcel; I have asked accounts to look for the refund and will write again as soon as I know more.\n\nKind regards,\nSam Okafor',
      ],
      [
        DAY + 40,
        ME,
        'Accounts: refund was queued to the old card. Needs a manual transfer, Priya has it.',
        'internal',
      ],
      [
        3 * HOUR + 12,
        'customer',
        'Thank you. I have not heard anything since, and the card I paid with has been replaced. Is that a problem? I am at my desk until six if a call is easier.',
      ],
    ],
  },
  {
    id: '48227',
    subject: '配送先の住所変更について(注文番号 48190)',
    customer: { name: '佐藤 美咲', contact: 'misaki.sato@mail.example', label: 'Tokyo showroom' },
    channel: 'chat',
    state: 'open',
    queue: 'Deliveries',
    priority: 'normal',
    tags: ['address change', '配送'],
    lines: [
      [52, 'customer', 'こんにちは。先週注文した本棚の配送先を変更したいのですが、まだ間に合いますか?'],
      [47, ME, '佐藤様、お問い合わせありがとうございます。出荷状況を確認いたします。少々お待ちください。'],
      [
        41,
        'customer',
        'ありがとうございます。新しい住所は横浜市西区です。金曜日の午前中に届くと助かります。',
      ],
    ],
  },
  {
    id: '48198',
    subject: 'استفسار عن موعد تسليم الطلب رقم 47955',
    customer: { name: 'ليلى حداد', contact: 'layla.haddad@mail.example', label: 'First order' },
    channel: 'email',
    state: 'pending',
    queue: 'Deliveries',
    priority: 'normal',
    tags: ['delivery date'],
    lines: [
      [
        DAY + 5 * HOUR,
        'customer',
        'مرحبًا،\n\nطلبت طاولة طعام قبل أسبوعين ولم يصلني أي إشعار بالشحن. هل يمكنكم إخباري بموعد التسليم المتوقع؟\n\nشكرًا لكم،\nليلى',
      ],
      [
        DAY + 2 * HOUR,
        ME,
        'Hello Layla,\n\nI have asked the carrier for a date and will let you know by tomorrow afternoon.\n\nKind regards,\nSam Okafor',
      ],
    ],
  },
  {
    id: '48230',
    subject:
      'Invoice for the spring order shows the old company address, the wrong purchase order number and a discount of 12% instead of the 15% that we agreed on',
    customer: {
      name: 'Henrik Lindqvist',
      contact: 'purchasing@lindqvist-interior.example',
      label: 'Trade account',
    },
    channel: 'email',
    state: 'open',
    queue: 'Billing',
    priority: 'urgent',
    tags: ['invoice', 'trade'],
    lines: [
      [
        5 * HOUR + 20,
        'customer',
        'Hi,\n\nour accounts team sent the March invoice back to me. Three things are wrong:\n\n1. the address is the one from before our move,\n2. the purchase order should read PO-7741,\n3. the discount should be 15%.\n\nWe close the month on Friday, so I need a corrected invoice by Thursday noon.\n\nHenrik',
      ],
      [
        4 * HOUR + 50,
        ME,
        '15% is in the framework contract, section 4. Billing can reissue once the address is changed.',
        'internal',
      ],
    ],
  },
  {
    id: '48233',
    subject: '<img src=x onerror=alert(1)> refund',
    customer: { name: 'Tom "Tommy" O\'Brien & Sons', contact: 'tom@obrien.example', label: '<b>Trade</b>' },
    channel: 'email',
    state: 'open',
    queue: 'Refunds',
    priority: 'low',
    tags: ['<i>fee</i>'],
    lines: [
      [
        6 * HOUR + 3,
        'customer',
        'I pasted this from your order form and it came out like this:\n\n<script>document.title = "refund"</script>\n<a href="javascript:alert(1)">open my order</a>\n\nAnyway: please refund the delivery fee of £6.95 & confirm.',
      ],
    ],
  },
  {
    id: '48219',
    subject: 'Where do I find the warranty card?',
    customer: { name: '🦊 Fox & Co 🌿', contact: 'hi@foxandco.example', label: 'Gift card customer' },
    channel: 'chat',
    state: 'solved',
    queue: 'Shop',
    priority: 'low',
    tags: [],
    lines: [
      [
        DAY + 3 * HOUR,
        'customer',
        'hey 👋 there was no warranty card in the box with the armchair, do I need one?',
      ],
      [
        DAY + 3 * HOUR - 4,
        ME,
        'Hi! You do not: your order number is enough, for five years. I have sent you a copy of the order by email.',
      ],
      [DAY + 3 * HOUR - 6, 'customer', 'perfect, thank you 🙏'],
    ],
  },
  {
    id: '48236',
    subject: 'Engineer did not come to fit the kitchen tap',
    customer: { name: 'Grace Mbeki', contact: '+44 20 7946 0182', label: 'Fitting service' },
    channel: 'phone',
    state: 'open',
    queue: 'Fitting',
    priority: 'urgent',
    tags: ['no show', 'complaint'],
    lines: [
      [
        74,
        'customer',
        'Call, 6 min. Mrs Mbeki took the morning off work for the fitting, slot 8 to 12. Nobody came and nobody rang. She would like a new slot on a Saturday and to know today whether that works.',
      ],
      [66, ME, 'Dispatch says the van broke down. Saturday slots are released at 16:00.', 'internal'],
    ],
  },
  {
    id: '48174',
    subject: 'Change of contact person for the Porto office',
    customer: { name: 'Joana Figueiredo', contact: '+351 22 555 0147', label: 'Trade account' },
    channel: 'phone',
    state: 'pending',
    queue: 'Trade accounts',
    priority: 'low',
    tags: ['contact change'],
    lines: [
      [
        3 * DAY + 30,
        'customer',
        'Call, 3 min. Joana takes over from Rui Matos and will send the signed form. Please move all open orders to her name once it is here.',
      ],
      [
        3 * DAY + 20,
        ME,
        'Hello Joana,\n\nwelcome! As soon as I have the signed form I will move the four open orders and confirm each of them to you.\n\nKind regards,\nSam Okafor',
      ],
    ],
  },
];

/** A fresh copy of the eight cases, dated back from `now`. */
export function createCases(now: number): Case[] {
  return seeds.map(({ lines, ...rest }) => ({
    ...rest,
    messages: lines.map(([minutesAgo, author, text, audience = 'public'], at) => ({
      id: `${rest.id}-${at + 1}`,
      author: author === 'customer' ? rest.customer.name : author,
      from: author === 'customer' ? 'customer' : 'agent',
      audience,
      text,
      sentAt: now - minutesAgo * 60_000,
    })),
  }));
}

export const agentName = ME;
