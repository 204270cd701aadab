import { t } from '@/lib/i18n.ts';
import { acceptanceLine } from '@/lib/handover/line.ts';
import type { Asked } from '@/lib/handover/on-case.ts';
import { putAside } from '@/lib/db/handovers.ts';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { LineOut } from './LineOut.tsx';
import step from '../commitments/StepPanel.module.css';

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
    >
      <button
        type="button"
        className={step.action}
        onClick={(event) =>
          void known(
            event.nativeEvent,
            asked.map(({ offer }) => offer.offer),
          )
        }
      >
        {t('handover.theyKnow')}
      </button>
    </LineOut>
  );
}

/** They were told in another way: this device does not bring it up again. */
async function known(event: Pressed, offers: readonly string[]): Promise<void> {
  await guarded(event, `known:${offers.join()}`, () => putAside(offers, Date.now()));
}
