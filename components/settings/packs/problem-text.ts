import { t } from '@/lib/i18n.ts';
import { reasons } from '@/lib/problem.ts';

/** The sentence for a reason that was kept as text, and in which place; an unknown one came from a newer build. */
export function problemText({ reason, detail }: { reason: string; detail?: string }): string {
  const known = reasons.find((one) => one === reason);
  const sentence = known === undefined ? reason : t(`problem.${known}`);
  return detail === undefined || detail === '' ? sentence : `${sentence} (${detail})`;
}
