/** Each outside effect has one owner; whoever else needs it is named here with the reason. */
export type Effect = {
  effect: string;
  code: RegExp;
  owners: readonly string[];
  exceptions?: Readonly<Record<string, string>>;
};

/** What is decided from arguments alone. */
export const pure = [
  'lib/records',
  'lib/adapters',
  'lib/promises',
  'lib/reminders',
  'lib/hours',
  'lib/agenda',
  'lib/search',
  'lib/handover',
  'lib/hlc.ts',
  'lib/problem.ts',
  'lib/site-pattern.ts',
  'lib/zoned.ts',
];

export const effects: readonly Effect[] = [
  { effect: 'IndexedDB', code: /\bfrom 'dexie'|\bindexedDB\b/, owners: ['lib/db'] },
  {
    effect: 'messages between contexts',
    code: /\bruntime\.(sendMessage|onMessage|connect|onConnect)\b/,
    owners: ['lib/messages'],
    exceptions: {
      'entrypoints/content-script/start.ts':
        'hears commands; handle.ts carries zod, too much for a content script',
      'entrypoints/background/tabs.ts': 'tells all our pages what a tab shows: to many, without an answer',
      'components/shell/page.ts': 'hears what is told to all our pages',
      'components/shell/use-live.ts': 'hears that what a tab shows has changed',
      'entrypoints/site-helper/start.ts': 'hears what to point at; in a page, so without zod',
      'entrypoints/insert/start.ts': 'hears what to write; in a page, so without zod',
    },
  },
  {
    effect: 'alarms, notifications, tabs and windows',
    code: /\bbrowser\.(alarms|notifications|tabs|windows|action|commands|idle|scripting|sidePanel|contextMenus|omnibox|management)\b/,
    owners: ['entrypoints/background'],
    exceptions: {
      'components/settings/this-tab.ts': 'the popup asks which page it was opened on',
      'components/settings/ReminderSettings.tsx': 'the options page asks whether notifications are allowed',
      'entrypoints/options/App.tsx':
        "opens the browser's own page for shortcuts, and the one for passphrases",
    },
  },
  {
    effect: 'permissions',
    code: /\bbrowser\.permissions\b/,
    // A request is only granted inside the person's click, so the switch itself must ask.
    owners: ['entrypoints/background', 'components/settings'],
  },
  {
    effect: "the extension's storage",
    code: /\bbrowser\.storage\b|\bstorage\.defineItem\b/,
    owners: [
      'lib/settings.ts',
      'lib/personal-setting.ts',
      'lib/policy.ts',
      'lib/synced-storage.ts',
      'entrypoints/background',
    ],
  },
  { effect: 'the catalogue of words', code: /\bbrowser\.i18n\b|'#i18n'/, owners: ['lib/i18n.ts'] },
  {
    effect: 'the network',
    code: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bRTCPeerConnection\b|\bsendBeacon\b|\bEventSource\b/,
    // Packs come in; nothing of the person goes out.
    owners: ['lib/packs/sources.ts'],
  },
  {
    effect: 'talk that the page can hear',
    code: /\bpostMessage\b|\bCustomEvent\b/,
    owners: [],
    exceptions: {
      'components/admin/preview/preview-channel.ts':
        'a BroadcastChannel between the admin page and its preview: only pages of our own origin can open it',
      'lib/transfer/read-apart.ts': 'to a worker of our own, that no page can reach',
      'lib/transfer/backup-reader.ts': 'from that worker to the page of ours that made it',
    },
  },
  { effect: "the page's storage", code: /\b(local|session)Storage\b|\bdocument\.cookie\b/, owners: [] },
  {
    effect: 'markup from text',
    code: /\bdangerouslySetInnerHTML\b|\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/,
    owners: [],
  },
  { effect: 'code from text', code: /\beval\(|\bnew Function\b/, owners: [] },
];

/** What a pure file must not touch: the browser, the page, the clock, chance. */
export const impurities: readonly { what: string; code: RegExp }[] = [
  { what: 'a browser API', code: /\bbrowser\.|\bchrome\.|\bnavigator\.|from 'wxt/ },
  { what: 'the page', code: /\b(document|window|globalThis)\./ },
  { what: 'the wall clock', code: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bDate\(\)/ },
  { what: 'chance', code: /\bMath\.random\(|\bcrypto\./ },
  { what: 'a timer', code: /\bset(Timeout|Interval)\(/ },
];
