import { componentRows } from './import-table-of-components.ts';
import { reflectionRows } from './import-table-of-reflection.ts';

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
/** Settings of which each person at this browser has their own. */
const personalSetting = 'lib/personal-setting.ts';
const policy = 'lib/policy.ts';
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
  { of: personalSetting, packages: ['#imports'] },
  { of: settings, may: ['lib/hours', personalSetting], types: ['lib/crypto'], packages: ['#imports'] },

  // What the browser would copy elsewhere: read, so that it can be shown.
  { of: 'lib/synced-storage.ts', packages: [browser] },
  // What an organisation sets; it is read wherever a setting is.
  { of: policy, may: ['lib/packs/shape', settings], packages: ['zod/mini', browser] },

  // Declare things. No I/O; adapters and promises not even zod.
  { of: shape, packages: ['zod/mini'] },
  // What packs may hold, and what follows from it; records keep the shapes, packs know no record.
  { of: 'lib/packs/shape', may: [shape], packages: ['zod/mini'] },
  { of: 'lib/packs', may: [problem, shape, zoned, 'lib/crypto'], packages: ['zod/mini'] },
  // Keys and what is sealed with them; WebCrypto and nothing else.
  { of: 'lib/crypto', may: [problem], packages: ['zod/mini'] },
  // Who may open what at a computer that several people use.
  { of: 'lib/lock', may: [problem, 'lib/crypto'], types: [settings] },
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
  { of: 'lib/reminders', may: ['lib/hours', words], types: ['lib/records'] },
  { of: 'lib/search', may: ['lib/records', 'lib/promises/days.ts', zoned] },
  { of: 'lib/agenda', may: ['lib/hours', 'lib/records'] },
  // What follows from one's own record, for one's own eyes.
  { of: 'lib/reflection', may: ['lib/hours', 'lib/records', zoned] },
  // One line that carries a promise from person to person.
  { of: 'lib/handover', may: ['lib/records', problem, words], packages: ['zod/mini'] },
  { of: 'lib/page', types: ['lib/adapters', contract, settings], packages: [browser] },
  // Writes into the page, too: what may go wrong is a value.
  {
    of: 'lib/page/insert',
    may: ['lib/page', problem],
    types: ['lib/adapters', 'lib/messages'],
  },
  // Reads places of a page as lib/page would; what the sidebar uses of it touches no page.
  { of: 'lib/site-helper', may: ['lib/page'], types: ['lib/adapters'] },

  // Keep things, and move them. lib/db does not know that anyone listens: never lib/messages.
  {
    of: 'lib/db',
    may: [
      'lib/records',
      'lib/reflection',
      'lib/agenda',
      'lib/search',
      'lib/handover/on-case.ts',
      'lib/promises/mask.ts',
      'lib/packs',
      'lib/crypto/content-key.ts',
      'lib/hlc.ts',
      policy,
      problem,
      settings,
      personalSetting,
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

  ...componentRows,
  ...reflectionRows,

  // Start things. A page opens the database before anything is drawn; never another entry point.
  {
    of: 'entrypoints/background',
    may: [
      'lib/packs',
      'lib/crypto',
      'lib/adapters',
      'lib/agenda',
      'lib/db',
      'lib/transfer/daily.ts',
      'lib/messages',
      'lib/promises',
      'lib/records',
      'lib/reflection/silence.ts',
      'lib/reminders',
      'lib/site-pattern.ts',
      words,
      problem,
      policy,
      report,
      settings,
    ],
    types: ['lib/site-helper'],
    packages: [browser, 'wxt/utils/define-background'],
  },
  // At most 8 kB: no zod, no Dexie, no React.
  {
    of: 'entrypoints/content-script',
    may: ['lib/page', send],
    types: ['lib/adapters', contract],
    packages: [browser, 'wxt/utils/define-unlisted-script'],
  },
  // Put into a page only while it is taught.
  {
    of: 'entrypoints/site-helper',
    may: ['lib/page', 'lib/site-helper', words, send],
    types: ['lib/messages'],
    packages: [browser, 'wxt/utils/define-unlisted-script'],
  },
  // Put into a page only when a message is to go into its reply box.
  {
    of: 'entrypoints/insert',
    may: ['lib/page', problem],
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
  {
    of: 'entrypoints/reflection',
    may: ['components', 'lib/db', words],
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
  // Where passphrases are asked for; it opens no database.
  { of: 'entrypoints/unlock', may: ['components'] },
  { of: 'entrypoints/popup', may: ['components', 'lib/db', words], packages: ['react'] },
  { of: 'entrypoints/options', may: ['components', 'lib/db', words], packages: ['react', browser] },
];
