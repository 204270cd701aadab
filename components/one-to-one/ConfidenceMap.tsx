import { useId, useState } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { setFeeling } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import { AreaLine } from './AreaLine.tsx';
import { areaSources, areasFor, type AreaSource } from './areas.ts';
import css from './OneToOne.module.css';

type Props = {
  packs: readonly Pack[];
  views: readonly OwnSelfView[];
  /** A coaching request was made, or is there: its id. */
  onAsked: (id: string) => void;
};

/** Where the person feels confident, and where they want help; what they say nothing about is neither. */
export function ConfidenceMap({ packs, views, onAsked }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<AreaSource>>(new Set(['areas', 'own']));
  const areas = areasFor(packs, views);
  const feelingOf = (area: string) =>
    views.flatMap(({ body }) => (body.is === 'area' && body.area === area ? [body.feels] : [])).at(-1);
  const openRequest = (area: string) =>
    views.find(({ body }) => body.is === 'coaching' && body.area === area && body.doneAt === undefined)?.id;
  const toggle = (source: AreaSource) => setOpened(opened.symmetricDifference(new Set([source])));
  return (
    <section className={css.section} aria-labelledby="one-to-one-map">
      <h3 id="one-to-one-map" className={css.subtitle}>
        {t('oneToOne.map')}
      </h3>
      <p className={css.quiet}>{t('oneToOne.mapHint')}</p>
      {areaSources.map((source) => {
        const ofSource = areas.filter((area) => area.source === source);
        if (ofSource.length === 0) return null;
        return (
          <Fold
            key={source}
            label={t('oneToOne.groupOf', [t(`oneToOneSource.${source}`), String(ofSource.length)])}
            isOpen={opened.has(source)}
            onToggle={() => toggle(source)}
          >
            <ul className={css.lines}>
              {ofSource.map((area) => (
                <AreaLine
                  key={area.area}
                  area={area}
                  feels={feelingOf(area.area)}
                  open={openRequest(area.area)}
                  onAsked={onAsked}
                />
              ))}
            </ul>
          </Fold>
        );
      })}
      <OwnArea />
    </section>
  );
}

/** An area in own words. To write one down is to say something about it. */
function OwnArea() {
  const [text, setText] = useState('');
  const id = useId();
  const add = async (event: Event, feels: 'confident' | 'wantHelp') => {
    const area = text.trim();
    if (area === '') return;
    const done = await guarded(event, `own area ${feels}`, () => setFeeling(area, feels, Date.now()));
    if (done !== undefined) setText('');
  };
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {t('oneToOne.ownArea')}
      </label>
      <div className={css.addLine}>
        <input
          id={id}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          className={css.input}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {(['confident', 'wantHelp'] as const).map((feels) => (
          <button
            key={feels}
            type="button"
            className={css.act}
            disabled={text.trim() === ''}
            onClick={(event) => void add(event.nativeEvent, feels)}
          >
            {t(`oneToOneFeels.${feels}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
