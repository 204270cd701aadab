import { useState } from 'react';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import type { TalkGroup, TalkItem } from '@/lib/reflection/one-to-one.ts';
import { PickLine } from './PickLine.tsx';
import css from './OneToOne.module.css';

/** So many are shown at once, and as many more for each press. */
const portion = 25;

type Props = {
  group: TalkGroup;
  items: readonly TalkItem[];
  picked: readonly string[];
  toggle: (key: string) => void;
};

/** What can be picked of one kind; closed until it is looked at. Nothing ticks several at once: each is a choice of its own. */
export function PickGroup({ group, items, picked, toggle }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(portion);
  const [only, setOnly] = useState<string>();
  if (items.length === 0) return null;
  const marks = [...new Set(items.flatMap(({ mark }) => mark ?? []))];
  // Gone with what it stood for: other days are shown.
  const looked = marks.find((mark) => mark === only);
  const shown = looked === undefined ? items : items.filter(({ mark }) => mark === looked);
  const ticked = items.filter(({ key }) => picked.includes(key)).length;
  const label = t('oneToOne.groupOf', [
    t(`oneToOneGroup.${group}`),
    ticked === 0
      ? t('oneToOne.thingsIn', items.length)
      : t('oneToOne.tickedOf', [String(ticked), String(items.length)]),
  ]);
  return (
    <Fold label={label} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      {group === 'energy' && <p className={css.quiet}>{t('oneToOne.energyHint')}</p>}
      {marks.length > 1 && (
        <div className={css.marks} role="group" aria-label={t('oneToOne.only')}>
          {marks.map((mark) => (
            <button
              key={mark}
              type="button"
              className={css.feeling}
              aria-pressed={looked === mark}
              onClick={() => setOnly(looked === mark ? undefined : mark)}
            >
              {t('oneToOne.groupOf', [mark, String(items.filter((item) => item.mark === mark).length)])}
            </button>
          ))}
        </div>
      )}
      <ul className={css.lines}>
        {shown.slice(0, most).map((item) => (
          <PickLine key={item.key} item={item} isPicked={picked.includes(item.key)} toggle={toggle} />
        ))}
      </ul>
      {shown.length > most && (
        <button type="button" className={css.link} onClick={() => setMost(most + portion)}>
          {t('log.more')}
        </button>
      )}
    </Fold>
  );
}
