import { goalSources, type GoalBody, type GoalParts, type GoalSource } from '../records/goal.ts';
import type { GoalForm } from '../records/goal-draft.ts';
import { wallAt } from '../zoned.ts';

/** The five parts of a SMART goal, in the order of the word. */
export const smartParts = ['specific', 'measurable', 'achievable', 'relevant', 'timed'] as const;
export type SmartPart = (typeof smartParts)[number];

/** What is written in the form, field by field. */
export const goalFields = [
  'specific',
  'source',
  'target',
  'unit',
  'achievable',
  'outcome',
  'relevant',
  'due',
] as const;
export type GoalField = (typeof goalFields)[number];

/** What keeps a goal from being saved: which part, which of its fields, and why. */
export type Lack = {
  part: SmartPart;
  field: GoalField;
  why: 'missing' | 'notANumber' | 'notAShare' | 'past' | 'long';
};

/** A good for the customer that the packs name. `key` names it in the form; `id` for good, '' where it has none. */
export type OfferedOutcome = { key: string; id: string; text: string };

export const emptyGoal: GoalForm = {
  specific: '',
  source: '',
  target: '',
  unit: '',
  achievable: '',
  outcome: '',
  relevant: '',
  due: '',
};

const longest = { specific: 500, achievable: 500, relevant: 300, unit: 40 } as const;

/** Everything that is missing or does not fit; none when the goal can be saved. `today` as "2026-12-24". */
export function lacksOf(form: GoalForm, offered: readonly OfferedOutcome[], today: string): Lack[] {
  const isByHand = form.source === 'byHand';
  return [
    ...textLack('specific', 'specific', form.specific),
    ...measureLacks(form),
    ...(isByHand ? textLack('measurable', 'unit', form.unit) : []),
    ...textLack('achievable', 'achievable', form.achievable),
    ...(offered.length === 0
      ? textLack('relevant', 'relevant', form.relevant)
      : offered.some(({ key }) => key === form.outcome)
        ? []
        : [lack('relevant', 'outcome', 'missing')]),
    ...(isDay(form.due)
      ? form.due < today
        ? [lack('timed', 'due', 'past')]
        : []
      : [lack('timed', 'due', 'missing')]),
  ];
}

/** What the form says as a goal; undefined while something is missing. */
export function goalFrom(
  form: GoalForm,
  offered: readonly OfferedOutcome[],
  today: string,
): GoalParts | undefined {
  if (lacksOf(form, offered, today).length > 0) return undefined;
  const source = form.source as GoalSource;
  const picked = offered.find(({ key }) => key === form.outcome);
  return {
    specific: form.specific.trim(),
    measure: {
      source,
      target: numberIn(form.target) ?? 0,
      unit: source === 'byHand' ? form.unit.trim() : '%',
    },
    achievable: form.achievable.trim(),
    relevant:
      picked === undefined
        ? { text: form.relevant.trim(), outcome: '' }
        : { text: picked.text, outcome: picked.id },
    due: form.due,
  };
}

/** A goal as the form shows it, to be changed. */
export function formOf(body: GoalBody, offered: readonly OfferedOutcome[]): GoalForm {
  const { specific, measure, achievable, relevant, due } = body;
  return {
    specific,
    source: measure.source,
    target: String(measure.target),
    unit: measure.source === 'byHand' ? measure.unit : '',
    achievable,
    outcome: servedBy(relevant, offered)?.key ?? '',
    relevant: relevant.text,
    due,
  };
}

/** The outcome that a goal serves, as the packs say it now: by its id, or by its words where it has none. */
export function servedBy(
  { text, outcome }: GoalBody['relevant'],
  offered: readonly OfferedOutcome[],
): OfferedOutcome | undefined {
  return offered.find((one) => (outcome === '' ? one.text === text : one.id === outcome));
}

/** A number as people write it: "80", "80 %", "4,5"; undefined where it is none. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

/** The day of a moment (epoch ms) in a zone, "2026-12-24". */
export function dayOf(at: number, zone: string): string {
  return new Date(wallAt(at, zone).day * 86_400_000).toISOString().slice(0, 10);
}

function measureLacks({ source, target }: GoalForm): Lack[] {
  const isSource = (goalSources as readonly string[]).includes(source);
  const value = numberIn(target);
  return [
    ...(isSource ? [] : [lack('measurable', 'source', 'missing')]),
    ...(target.trim() === ''
      ? [lack('measurable', 'target', 'missing')]
      : value === undefined
        ? [lack('measurable', 'target', 'notANumber')]
        : isSource && source !== 'byHand' && (value <= 0 || value > 100)
          ? [lack('measurable', 'target', 'notAShare')]
          : []),
  ];
}

function textLack(part: SmartPart, field: keyof typeof longest, text: string): Lack[] {
  const said = text.trim();
  if (said === '') return [lack(part, field, 'missing')];
  return said.length > longest[field] ? [lack(part, field, 'long')] : [];
}

function lack(part: SmartPart, field: GoalField, why: Lack['why']): Lack {
  return { part, field, why };
}

/** A day that there is: not the 30th of February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
