import { Check, HandHelping } from 'lucide-react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { addSelfView, setFeeling } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import { feelings } from '@/lib/records/self-view.ts';
import type { Area } from './areas.ts';
import css from './OneToOne.module.css';

type Feeling = (typeof feelings)[number];
type Props = {
  area: Area;
  feels: Feeling | undefined;
  open: string | undefined;
  onAsked: (id: string) => void;
};

const icons = { confident: Check, wantHelp: HandHelping };

/** One area: pressed again, what was said is taken back. Who wants help can ask for it in one press. */
export function AreaLine({ area: { area, name }, feels, open, onAsked }: Props) {
  const say = (event: Pressed, one: Feeling) =>
    guarded(event, `feel ${one}`, () => setFeeling(area, feels === one ? undefined : one, Date.now()));
  const ask = async (event: Pressed) => {
    // What is asked for already is gone on with.
    if (open !== undefined) return onAsked(open);
    const body = { is: 'coaching' as const, area, text: '', entries: [], named: false };
    const made = await guarded(event, 'ask for coaching', () => addSelfView(body, Date.now()));
    return made === undefined ? undefined : onAsked(made.id);
  };
  return (
    <li className={css.areaItem}>
      <div className={css.areaLine} role="group" aria-label={name}>
        <span className={css.areaName} dir="auto">
          {name}
        </span>
        <span className={css.feelings}>
          {feelings.map((one) => {
            const Icon = icons[one];
            return (
              <button
                key={one}
                type="button"
                className={css.feeling}
                aria-pressed={feels === one}
                onClick={(event) => void say(event.nativeEvent, one)}
              >
                {feels === one && <Icon size={14} aria-hidden />}
                {t(`oneToOneFeels.${one}`)}
              </button>
            );
          })}
          <button
            type="button"
            className={css.ask}
            hidden={feels !== 'wantHelp'}
            onClick={(event) => void ask(event.nativeEvent)}
          >
            {t('oneToOne.ask')}
          </button>
        </span>
      </div>
    </li>
  );
}
