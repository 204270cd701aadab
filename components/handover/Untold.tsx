import { t } from '@/lib/i18n.ts';
import { acceptanceLine } from '@/lib/handover/line.ts';
import type { Asked } from '@/lib/handover/on-case.ts';
import { LineOut } from './LineOut.tsx';

type Props = { asked: readonly Extract<Asked, { kind: 'untold' }>[]; now: number };

/** These are ours now, and whoever offered them cannot see that: the lines that tell them. */
export function Untold({ asked, now }: Props) {
  const lines = asked.flatMap(({ acceptance, offer }) => {
    const line = acceptanceLine(acceptance, offer.what);
    return line.ok ? [line.value] : [];
  });
  if (lines.length === 0) return null;
  const names = new Set(asked.map(({ offer }) => offer.from || t('handover.someone')));
  return (
    <LineOut
      text={lines.join('\n\n')}
      count={lines.length}
      hint={t('handover.tellThem', [[...names].join(', ')])}
      now={now}
    />
  );
}
