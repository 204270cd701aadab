import type { Row } from './import-table.ts';

const words = 'lib/i18n.ts';
const problem = 'lib/problem.ts';
const settings = 'lib/settings.ts';
const report = 'lib/report.ts';
const send = 'lib/messages/send.ts';
const contract = 'lib/messages/contract.ts';
const zoned = 'lib/zoned.ts';
const browser = 'wxt/browser';

/** What people see: the part of the table that is about components. */
export const componentRows: readonly Row[] = [
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
      'lib/crypto',
      'lib/transfer',
      'lib/site-helper/lesson.ts',
      'lib/packs/shape/scenario.ts',
      'lib/reminders/quiet.ts',
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
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
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
    may: [
      'components/packs',
      'components/shell',
      'components/ui',
      'lib/agenda',
      'lib/db',
      'lib/packs',
      'lib/records',
      words,
      problem,
      send,
      settings,
    ],
    types: ['lib/adapters', 'lib/messages'],
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
    packages: ['react', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  // Which parts a tab of the sidebar has; the sidebar and the admin's preview show the same.
  {
    of: 'components/tabs',
    may: [
      'components/checklists',
      'components/messages',
      'components/updates',
      'components/reflection',
      'components/shift',
      'components/shell',
      'components/ui',
      words,
    ],
    packages: ['react', 'react-aria-components', 'lucide-react'],
  },
  {
    of: 'components/admin',
    may: [
      'components/packs',
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
      send,
    ],
    types: ['lib/adapters'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks', 'zod/mini'],
  },
  // What a pack is and what it changed, as options and sidebar both show it.
  {
    of: 'components/packs',
    may: ['components/ui', 'lib/packs', words],
    packages: ['react'],
  },
  {
    of: 'components/settings',
    may: [
      'components/packs',
      'lib/packs',
      'lib/crypto',
      'lib/policy.ts',
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
    types: ['lib/records', 'lib/messages'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'dexie-react-hooks', browser],
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
];
