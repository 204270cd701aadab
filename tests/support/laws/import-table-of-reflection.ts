import type { Row } from './import-table.ts';

const words = 'lib/i18n.ts';
const problem = 'lib/problem.ts';
const settings = 'lib/settings.ts';
const send = 'lib/messages/send.ts';
const contract = 'lib/messages/contract.ts';

/** What people see of their own work, and who may look: the part of the table that is about reflection. */
export const reflectionRows: readonly Row[] = [
  // A person's own view of their work: each capability beside the others.
  {
    of: 'components/shift',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/hours',
      'lib/records',
      'lib/reflection',
      words,
      problem,
      settings,
      send,
    ],
    types: [contract],
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
  },
  {
    of: 'components/reflection',
    may: [
      'components/shell',
      'components/ui',
      'components/shift',
      'components/commitments',
      'components/handover',
      'lib/agenda',
      'lib/db',
      'lib/hours',
      'lib/packs/blame-words.ts',
      'lib/records',
      'lib/reflection',
      words,
      problem,
      settings,
      send,
    ],
    types: [contract, 'lib/packs'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  {
    of: 'components/patterns',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/hours',
      'lib/records',
      'lib/reflection',
      words,
      settings,
    ],
    types: [],
    packages: ['react', 'react-aria-components', 'lucide-react', 'dexie-react-hooks', '@observablehq/plot'],
  },
  {
    of: 'components/goals',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/records',
      'lib/reflection',
      words,
      problem,
      settings,
    ],
    types: ['lib/packs'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'dexie-react-hooks'],
  },
  {
    of: 'components/practice',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/packs',
      'lib/records',
      'lib/reflection',
      words,
      settings,
    ],
    types: [],
    packages: ['react', 'lucide-react', 'zustand', 'dexie-react-hooks'],
  },
  {
    of: 'components/one-to-one',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/records',
      'lib/reflection',
      words,
      problem,
      settings,
    ],
    types: ['lib/packs'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'dexie-react-hooks'],
  },
  {
    of: 'components/privacy',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/transfer',
      'lib/policy.ts',
      words,
      settings,
      send,
    ],
    types: [contract],
    packages: ['react', 'lucide-react', 'dexie-react-hooks'],
  },
  {
    of: 'components/lock',
    may: [
      'components/shell',
      'components/ui',
      'lib/db',
      'lib/crypto',
      'lib/lock',
      'lib/personal-setting.ts',
      words,
      problem,
      settings,
      send,
    ],
    packages: ['react'],
  },
];
