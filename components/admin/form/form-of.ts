import type { PackPart } from '@/lib/packs/shape/pack.ts';

/** How one field of a part is written. `most`: characters, as the pack's shape limits them. */
export type Field =
  | { kind: 'line'; name: 'name' | 'title' | 'why' | 'phase' | 'question'; most: number; optional?: true }
  | {
      kind: 'text';
      name: 'text' | 'purpose' | 'ifMet' | 'ifNotMet' | 'situation' | 'discussion';
      most: number;
      optional?: true;
    }
  | { kind: 'message'; name: 'text' }
  | { kind: 'choice'; name: 'every' | 'part' | 'audience' | 'kind'; options: readonly string[] }
  | { kind: 'list'; name: 'duties' | 'outcomes' | 'mayDecide' | 'may' | 'askFirst' }
  | { kind: 'rows'; name: 'asks' | 'measures'; columns: readonly Column[]; most: number }
  | { kind: 'words'; name: 'sites' }
  | { kind: 'rules'; name: 'when' }
  | { kind: 'audience'; name: 'audience' | 'for' }
  | { kind: 'link'; name: 'outcome' | 'message'; to: 'outcomes' | 'messages' }
  | { kind: 'opens'; name: 'opens' }
  | { kind: 'items'; name: 'items' }
  | { kind: 'areas'; name: 'areas' }
  | { kind: 'choices'; name: 'choices' };

export type Column = { name: 'id' | 'label' | 'name' | 'how' | 'target'; most: number };

const name = { kind: 'line', name: 'name', most: 100 } as const;
const why = { kind: 'line', name: 'why', most: 300, optional: true } as const;
const when = { kind: 'rules', name: 'when' } as const;
const outcome = { kind: 'link', name: 'outcome', to: 'outcomes' } as const;

/** The fields of each part, in the order in which one thinks of them. */
export const formOf: Readonly<Record<PackPart, readonly Field[]>> = {
  checklists: [name, why, when, { kind: 'items', name: 'items' }, { kind: 'audience', name: 'audience' }],
  messages: [
    name,
    { kind: 'message', name: 'text' },
    {
      kind: 'rows',
      name: 'asks',
      columns: [
        { name: 'id', most: 30 },
        { name: 'label', most: 60 },
      ],
      most: 10,
    },
    { kind: 'choice', name: 'audience', options: ['public', 'internal'] },
    { kind: 'choice', name: 'kind', options: ['', 'update', 'nextSteps'] },
    when,
    why,
    outcome,
    { kind: 'audience', name: 'for' },
  ],
  cadences: [name, { kind: 'choice', name: 'every', options: ['1h', '2h', '4h', '1d', '2d'] }, when, why],
  decisionRights: [name, { kind: 'list', name: 'may' }, { kind: 'list', name: 'askFirst' }, when, why],
  shortcuts: [{ kind: 'opens', name: 'opens' }],
  prompts: [
    { kind: 'text', name: 'text', most: 200 },
    { kind: 'choice', name: 'part', options: ['wentWell', 'hard', 'try'] },
  ],
  expectations: [
    { kind: 'line', name: 'title', most: 100 },
    { kind: 'text', name: 'purpose', most: 500, optional: true },
    { kind: 'list', name: 'duties' },
    { kind: 'list', name: 'outcomes' },
    {
      kind: 'rows',
      name: 'measures',
      columns: [
        { name: 'name', most: 100 },
        { name: 'how', most: 500 },
        { name: 'target', most: 100 },
      ],
      most: 30,
    },
    { kind: 'text', name: 'ifMet', most: 500, optional: true },
    { kind: 'text', name: 'ifNotMet', most: 500, optional: true },
    { kind: 'list', name: 'mayDecide' },
  ],
  outcomes: [
    { kind: 'text', name: 'text', most: 200 },
    { kind: 'audience', name: 'audience' },
  ],
  scenarios: [
    { kind: 'line', name: 'title', most: 100 },
    { kind: 'text', name: 'situation', most: 1500 },
    { kind: 'line', name: 'question', most: 200, optional: true },
    { kind: 'choices', name: 'choices' },
    { kind: 'text', name: 'discussion', most: 1500, optional: true },
    { kind: 'areas', name: 'areas' },
    outcome,
  ],
  adapters: [{ kind: 'words', name: 'sites' }],
};

/** What a new one of a part begins with, beside its id, and the field that is written first. */
export const newOf: Readonly<Record<PackPart, { fields: Record<string, unknown>; first: string }>> = {
  checklists: { fields: { name: '', when: [], items: [] }, first: 'name' },
  messages: { fields: { name: '', text: '', audience: 'public', kind: 'update', when: [] }, first: 'name' },
  cadences: { fields: { name: '', when: [], every: '1d' }, first: 'name' },
  decisionRights: { fields: { name: '', when: [], may: [], askFirst: [] }, first: 'name' },
  shortcuts: { fields: { opens: { part: 'messages', id: '' } }, first: 'id' },
  prompts: { fields: { text: '', part: 'wentWell' }, first: 'text' },
  expectations: { fields: { title: '' }, first: 'title' },
  outcomes: { fields: { text: '' }, first: 'text' },
  scenarios: { fields: { title: '', situation: '', areas: [], choices: [] }, first: 'title' },
  adapters: { fields: { sites: [] }, first: 'sites' },
};
