import { canonical } from './canonical.ts';

/** A field of a pack as one text that two versions can be compared by, without words of any language: '' for none. */
export function fieldText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return canonical(value);
  if (value.every((one) => typeof one === 'string')) return value.join('\n');
  if (value.length > 0 && value.every(isRule)) return value.map(ruleText).join('; ');
  return value.length === 0 ? '' : canonical(value);
}

type RuleLike = { fact: string; is?: unknown; isNot?: unknown };

function isRule(value: unknown): value is RuleLike {
  return typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';
}

/** `title = *refund* | *money back*, ≠ *test*` */
function ruleText({ fact, is, isNot }: RuleLike): string {
  const said = [
    ...(Array.isArray(is) ? [`= ${is.join(' | ')}`] : []),
    ...(Array.isArray(isNot) ? [`≠ ${isNot.join(' | ')}`] : []),
  ];
  return `${fact} ${said.join(', ')}`.trim();
}
