/**
 * Who may import what, as docs and README say it. A folder may always import itself. `may`: folders or files of ours;
 * `types`: of these only types, which leave no byte in the build; `packages`: what is not ours. Nothing else.
 */
export type Row = {
  of: string;
  may?: readonly string[];
  types?: readonly string[];
  packages?: readonly string[];
};

const words = 'lib/i18n.ts';
const problem = 'lib/problem.ts';
const settings = 'lib/settings.ts';
const report = 'lib/report.ts';
const send = 'lib/messages/send.ts';
const contract = 'lib/messages/contract.ts';
const zoned = 'lib/zoned.ts';
const browser = 'wxt/browser';
/** What a taught adapter may be: kept, sent and imported, so it stands below all three. */
const shape = 'lib/site-helper/adapter-shape.ts';

/** The nearest row counts: a file's own before its folder's. */
export const importTable: readonly Row[] = [
  // Leaves.
  { of: 'lib/hlc.ts' },
  { of: problem },
  { of: report },
  { of: 'lib/site-pattern.ts' },
  { of: words, packages: ['#i18n'] },
  { of: zoned, packages: ['@date-fns/tz'] },
  // What a setting may hold is checked where it is read, so the hours' shape stands below the settings.
  { of: 'lib/hours', may: [zoned], packages: ['zod/mini'] },
  { of: settings, may: ['lib/hours'], packages: ['#imports'] },

  // Declare things. No I/O; adapters and promises not even zod.
  { of: shape, packages: ['zod/mini'] },
  // What packs may hold, and what follows from it; records keep the shapes, packs know no record.
  { of: 'lib/packs/shape', may: [shape], packages: ['zod/mini'] },
  { of: 'lib/packs', may: [problem, shape, zoned], packages: ['zod/mini'] },
  { of: 'lib/records', may: [problem, shape, 'lib/packs/shape'], packages: ['zod/mini'] },
  { of: 'lib/adapters' },
  { of: 'lib/promises', may: [zoned], packages: ['chrono-node', 'date-fns'] },
  {
    of: 'lib/messages',
    may: [problem, report, shape],
    types: ['lib/adapters', 'lib/site-helper', settings],
    packages: ['zod/mini', browser],
  },
  // In the content script: of the contract only types, so that it carries no zod.
  { of: send, types: [contract], packages: [browser] },

  // Decide, and read the page.
  { of: 'lib/reminders', may: ['lib/hours'], types: ['lib/records'] },
  { of: 'lib/search', may: ['lib/records', 'lib/promises/days.ts', zoned] },
  { of: 'lib/agenda', may: ['lib/hours', 'lib/records'] },
  // One line that carries a promise from person to person.
  { of: 'lib/handover', may: ['lib/records', problem, words], packages: ['zod/mini'] },
  { of: 'lib/page', types: ['lib/adapters', contract, settings], packages: [browser] },
  // Reads places of a page as lib/page would; what the sidebar uses of it touches no page.
  { of: 'lib/site-helper', may: ['lib/page'], types: ['lib/adapters'] },

  // Keep things, and move them. lib/db does not know that anyone listens: never lib/messages.
  {
    of: 'lib/db',
    may: [
      'lib/records',
      'lib/agenda',
      'lib/search',
      'lib/handover/on-case.ts',
      'lib/promises/mask.ts',
      'lib/packs',
      'lib/hlc.ts',
      problem,
      settings,
      report,
    ],
    types: ['lib/adapters', 'lib/handover'],
    packages: ['dexie'],
  },
  {
    of: 'lib/transfer',
    may: ['lib/db', 'lib/records', 'lib/hlc.ts', zoned, problem, settings, shape],
    packages: ['zod/mini', 'papaparse', 'ical-generator'],
  },

  // Show things. shell, ui and when are shared; one capability never imports another; never lib/page.
  {
    of: 'components/ui',
    may: [words],
    packages: ['react', 'react-aria-components', 'lucide-react', '@internationalized/date'],
  },
  {
    of: 'components/shell',
    may: [
      'lib/promises/mask.ts',
      'components/ui',
      'lib/db',
      'lib/transfer',
      'lib/site-helper/lesson.ts',
      words,
      problem,
      report,
      settings,
      send,
    ],
    types: ['lib/adapters', 'lib/messages', 'lib/packs'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      'zustand',
      'dexie-react-hooks',
      browser,
    ],
  },
  {
    of: 'components/when',
    may: ['components/ui', 'lib/db', 'lib/hours', 'lib/promises', words, settings],
    packages: ['react', 'lucide-react'],
  },
  {
    of: 'components/capture',
    may: [
      'components/shell',
      'components/ui',
      'components/when',
      'lib/db',
      'lib/promises',
      'lib/records',
      words,
    ],
    types: ['lib/adapters', contract, problem],
    packages: ['react', 'lucide-react'],
  },
  {
    of: 'components/handover',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/handover',
      'lib/records',
      words,
      problem,
      settings,
    ],
    packages: ['react', 'react-aria-components', 'lucide-react', 'dexie-react-hooks'],
  },
  // An opened row shows the step of handing over, as it shows the picker of times.
  {
    of: 'components/commitments',
    may: [
      'components/handover',
      'components/shell',
      'components/ui',
      'components/when',
      'lib/agenda',
      'lib/hours',
      settings,
      'lib/db',
      'lib/records',
      words,
      problem,
    ],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  {
    of: 'components/site-helper',
    may: ['components/shell', 'lib/db', 'lib/site-helper', words, send],
    types: ['lib/messages', problem],
    packages: ['react', 'lucide-react'],
  },
  {
    of: 'components/updates',
    may: ['components/shell', 'components/ui', 'lib/agenda', 'lib/db', 'lib/records', words, settings],
    types: ['lib/adapters', problem],
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
  },
  // The open case's checklists, and the messages of its packs; one asks for the other through the shell.
  {
    of: 'components/checklists',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/packs',
      'lib/hours',
      'lib/agenda',
      'lib/records',
      words,
      problem,
      settings,
    ],
    types: ['lib/adapters'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  {
    of: 'components/messages',
    may: [
      'components/shell',
      'components/ui',
      'components/updates',
      'components/when',
      'lib/db',
      'lib/packs',
      'lib/promises',
      'lib/hours',
      'lib/agenda',
      'lib/records',
      zoned,
      words,
      problem,
      settings,
      send,
    ],
    types: ['lib/adapters', contract],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  // Which parts a tab of the sidebar has; the sidebar and the admin's preview show the same.
  {
    of: 'components/tabs',
    may: [
      'components/checklists',
      'components/messages',
      'components/updates',
      'components/shell',
      'components/ui',
      words,
    ],
    packages: ['react', 'react-aria-components', 'lucide-react'],
  },
  {
    of: 'components/admin',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/packs',
      'lib/crypto',
      'lib/records',
      'lib/transfer',
      words,
      problem,
      settings,
    ],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks', 'zod/mini'],
  },
  {
    of: 'components/settings',
    may: [
      'lib/packs',
      'lib/crypto',
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/hours',
      'lib/transfer',
      'lib/reminders',
      'lib/site-pattern.ts',
      words,
      problem,
      settings,
      send,
    ],
    types: ['lib/records'],
    packages: ['react', 'react-aria-components', 'lucide-react', browser],
  },

  {
    of: 'components/health',
    may: ['components/shell', 'components/ui', 'lib/db', 'lib/reminders', words, settings, send],
    types: [contract],
    packages: ['react', 'lucide-react'],
  },

  // Results and a day are drawn by rows that the page hands in: neither knows how a promise is worked on.
  {
    of: 'components/find',
    may: ['components/ui', 'lib/db', 'lib/records', 'lib/search', words, settings],
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
  },
  {
    of: 'components/agenda',
    may: ['components/shell', 'components/ui', 'lib/agenda', 'lib/db', words, settings],
    types: ['lib/records', 'lib/hours'],
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
  },

  // Start things. A page opens the database before anything is drawn; never another entry point.
  {
    of: 'entrypoints/background',
    may: [
      'lib/packs',
      'lib/agenda',
      'lib/db',
      'lib/transfer/daily.ts',
      'lib/messages',
      'lib/promises',
      'lib/records',
      'lib/reminders',
      'lib/site-pattern.ts',
      words,
      problem,
      report,
      settings,
    ],
    types: ['lib/adapters', 'lib/site-helper'],
    packages: [browser, 'wxt/utils/define-background'],
  },
  // At most 11 kB: no zod, no Dexie, no React.
  {
    of: 'entrypoints/content-script',
    may: ['lib/adapters', 'lib/page', words, send],
    types: [contract, settings],
    packages: [browser, 'wxt/utils/define-unlisted-script'],
  },
  // Put into a page only while it is taught.
  {
    of: 'entrypoints/site-helper',
    may: ['lib/page', 'lib/site-helper', words, send],
    types: ['lib/messages'],
    packages: [browser, 'wxt/utils/define-unlisted-script'],
  },
  { of: 'entrypoints/sidebar', may: ['components', 'lib/db', 'lib/records', words], packages: ['react'] },
  {
    of: 'entrypoints/agenda',
    may: ['components', 'lib/db', words],
    types: ['lib/records'],
    packages: ['react', 'react-aria-components'],
  },
  { of: 'entrypoints/health', may: ['components', 'lib/db', words], packages: ['react'] },
  { of: 'entrypoints/admin', may: ['components', 'lib/db', words], packages: ['react', browser] },
  // The tab of the sidebar as the admin's draft would make it, in a frame of the admin page; it keeps nothing.
  {
    of: 'entrypoints/preview',
    may: ['components', 'lib/packs', words],
    types: ['lib/adapters'],
    packages: ['react'],
  },
  { of: 'entrypoints/popup', may: ['components', 'lib/db', words], packages: ['react'] },
  { of: 'entrypoints/options', may: ['components', 'lib/db', words], packages: ['react', browser] },
];
