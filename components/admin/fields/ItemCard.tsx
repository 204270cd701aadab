import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import { placeOf } from '@/lib/packs/edit/place-of.ts';
import { ItemTallied } from '../tallies/ItemTallied.tsx';
import { EntryActions } from '../form/EntryActions.tsx';
import { add, move, settleId, useWriting, wantAt } from '../writing.ts';
import { ItemMore } from './ItemMore.tsx';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

const always = new Set(['text', 'why']);

/** One item: what to do and why in sight, the rest a press away. Enter goes on to the next, Alt with an arrow moves it. */
export function ItemCard({ path, item, number }: { path: Path; item: Entry; number: number }) {
  const place = useWriting(({ history }) => placeOf(history?.present, path));
  const wanted = useWriting((state) => state.wanted.place);
  const required = useField([...path, 'required']);
  const [isOpen, setOpen] = useState(false);
  const field = fieldIn(wanted, place, path.join('/'));
  // Whoever shows a finding wants to see its field, also in what is folded away.
  const isShown = isOpen || (field !== undefined && !always.has(field));
  const step = (by: 1 | -1) => {
    move(path, by);
    wantAt([...path.slice(0, -1), Number(path.at(-1)) + by, 'text']);
  };
  return (
    <li
      className={css.item}
      data-place={place}
      data-path={path.join('/')}
      tabIndex={-1}
      onKeyDown={(event) => {
        const isText = event.target instanceof HTMLInputElement && event.target.type === 'text';
        if (event.altKey && event.key === 'ArrowUp') step(-1);
        else if (event.altKey && event.key === 'ArrowDown') step(1);
        else if (isText && event.key === 'Enter' && !event.nativeEvent.isComposing && !isShown)
          add(path.slice(0, -1), { text: '' }, 'text');
        else return;
        event.preventDefault();
      }}
    >
      <span className={css.number} aria-hidden>
        {number}
      </span>
      <div className={css.itemBody}>
        <TextField
          path={[...path, 'text']}
          label={t('admin.itemText', [String(number)])}
          most={200}
          isLabelHidden
          onLeave={(text) => settleId(path, text, `${path.join('/')}/text`)}
        />
        <div className={css.whyLine}>
          <span className={css.quiet} aria-hidden>
            {t('adminField.why')}
          </span>
          <TextField
            path={[...path, 'why']}
            label={t('admin.itemWhy', [String(number)])}
            most={300}
            isLabelHidden
          />
        </div>
        <div className={css.row}>
          <label className={css.check}>
            <input
              type="checkbox"
              checked={required.value === true}
              onChange={(event) => required.set(event.target.checked ? true : undefined)}
              {...required.marks}
            />
            {t('adminField.required')}
          </label>
          <button
            type="button"
            className={css.quietAct}
            aria-expanded={isShown}
            onClick={() => {
              setOpen(!isShown);
              // What a finding held open can be folded again.
              if (isShown) wantAt([]);
            }}
          >
            {isShown ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            {t('admin.more')}
          </button>
          <EntryActions path={path} entry={item} move={step} />
        </div>
        {isShown && <ItemMore path={path} />}
        <ItemTallied place={place} />
      </div>
    </li>
  );
}

/** The first step below this item's place or path, where the caret is wanted there. */
function fieldIn(wanted: string, place: string, path: string): string | undefined {
  if (wanted.startsWith(`${place}.`)) return wanted.slice(place.length + 1).split('.')[0];
  if (wanted.startsWith(`${path}/`)) return wanted.slice(path.length + 1).split('/')[0];
  return undefined;
}
