import { useId, useState } from 'react';
import type { Pressed } from '@/components/shell/guarded.ts';
import { changeSelfView } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import { ratings } from '@/lib/records/self-view.ts';
import { fewest, most, type Assessment, type AssessmentBody } from './assessment.ts';
import { useAutosave } from './autosave.ts';
import css from './OneToOne.module.css';

type Rated = AssessmentBody['rated'][number];

type Props = {
  assessment: Assessment;
  /** What the card names; none where it is rated in own words. */
  behaviours: readonly string[];
  remove: (event: Pressed) => Promise<boolean>;
};

/** Three to six behaviours, how often each is true of the own work, in words. Kept as it is rated. */
export function RateBehaviours({ assessment, behaviours, remove }: Props) {
  const [body, setBody] = useState(assessment.body);
  const [own, setOwn] = useState('');
  /** Written down and not rated yet: only the person says how often it is so. */
  const [added, setAdded] = useState<readonly string[]>([]);
  const { forget } = useAutosave(body, (next) => changeSelfView(assessment.id, next));
  const id = useId();
  const all = [...new Set([...behaviours, ...body.rated.map(({ behaviour }) => behaviour), ...added])];
  const change = (rated: Rated[]) => setBody({ ...body, rated });
  const rate = (behaviour: string, rating: Rated['rating']) => {
    const known = body.rated.find((one) => one.behaviour === behaviour);
    change(
      known === undefined
        ? [...body.rated, { behaviour, rating, note: '' }]
        : body.rated.map((one) => (one === known ? { ...one, rating } : one)),
    );
  };
  const count = body.rated.length;
  const isFull = count >= most;
  const isOwn = assessment.body.card === '' || behaviours.length === 0;
  const addOwn = () => {
    const behaviour = own.trim();
    if (behaviour === '' || all.includes(behaviour)) return;
    setAdded([...added, behaviour]);
    setOwn('');
  };
  return (
    <div className={css.request}>
      <p role="status" className={css.quiet}>
        {count < fewest
          ? t('oneToOne.ratedFew', [String(count)])
          : isFull
            ? t('oneToOne.ratedFull', [String(most)])
            : t('oneToOne.ratedSome', [String(count), String(most)])}
      </p>
      {all.map((behaviour) => (
        <OneBehaviour
          key={behaviour}
          behaviour={behaviour}
          rated={body.rated.find((one) => one.behaviour === behaviour)}
          isFull={isFull}
          rate={(rating) => rate(behaviour, rating)}
          note={(note) =>
            change(body.rated.map((one) => (one.behaviour === behaviour ? { ...one, note } : one)))
          }
          takeBack={() => change(body.rated.filter((one) => one.behaviour !== behaviour))}
        />
      ))}
      {isOwn && !isFull && (
        <form
          className={css.field}
          onSubmit={(event) => {
            event.preventDefault();
            addOwn();
          }}
        >
          <label htmlFor={id} className={css.label}>
            {t('oneToOne.ownBehaviour')}
          </label>
          <div className={css.addLine}>
            <input
              id={id}
              maxLength={300}
              dir="auto"
              autoComplete="off"
              className={css.input}
              value={own}
              onChange={(event) => setOwn(event.target.value)}
            />
            <button type="submit" className={css.act} disabled={own.trim() === ''}>
              {t('oneToOne.add')}
            </button>
          </div>
        </form>
      )}
      <button
        type="button"
        className={css.link}
        onClick={(event) => {
          const press = event.nativeEvent;
          void remove(press).then((isGone) => isGone && forget());
        }}
      >
        {t('log.delete')}
      </button>
    </div>
  );
}

type OneProps = {
  behaviour: string;
  rated: Rated | undefined;
  isFull: boolean;
  rate: (rating: Rated['rating']) => void;
  note: (note: string) => void;
  takeBack: () => void;
};

function OneBehaviour({ behaviour, rated, isFull, rate, note, takeBack }: OneProps) {
  const id = useId();
  return (
    <fieldset className={css.behaviour}>
      <legend dir="auto">{behaviour}</legend>
      <div className={css.row}>
        {ratings.map((rating) => (
          <label key={rating} className={css.radio}>
            <input
              type="radio"
              name={id}
              checked={rated?.rating === rating}
              disabled={rated === undefined && isFull}
              onChange={() => rate(rating)}
            />
            {t(`oneToOneRating.${rating}`)}
          </label>
        ))}
        {rated !== undefined && (
          <button type="button" className={css.link} onClick={takeBack}>
            {t('oneToOne.takeBack')}
          </button>
        )}
      </div>
      {rated !== undefined && (
        <input
          aria-label={t('oneToOne.noteOf', [behaviour])}
          placeholder={t('oneToOne.example')}
          maxLength={1000}
          dir="auto"
          autoComplete="off"
          className={css.input}
          value={rated.note}
          onChange={(event) => note(event.target.value)}
        />
      )}
    </fieldset>
  );
}
