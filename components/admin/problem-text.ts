import { t } from '@/lib/i18n.ts';
import type { Problem } from '@/lib/problem.ts';

/** Why something was not done, and where: admins can look the place up. */
export function problemText({ reason, detail }: Problem): string {
  return `${t(`problem.${reason}`)}${detail === undefined ? '' : ` (${detail})`}`;
}
