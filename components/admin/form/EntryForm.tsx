import { t } from '@/lib/i18n.ts';
import { at } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import type { PackPart } from '@/lib/packs/shape/pack.ts';
import { AdapterFacts } from '../adapters/AdapterFacts.tsx';
import { AdapterImport } from '../adapters/AdapterImport.tsx';
import { IdField } from '../fields/IdField.tsx';
import { nameOf } from '../name-of.ts';
import { add, move, useDraft, useWriting } from '../writing.ts';
import { DraftField } from './DraftField.tsx';
import { EntryActions } from './EntryActions.tsx';
import { formOf, newOf } from './form-of.ts';
import { PackForm } from './PackForm.tsx';
import { Translations } from './Translations.tsx';
import css from './Form.module.css';

/** The middle of the page: whatever was chosen on the left, to write. */
export function EntryForm() {
  const chosen = useWriting((state) => state.chosen);
  const wanted = useWriting((state) => state.wanted.place);
  if (chosen.part === 'pack') return <PackForm />;
  if (chosen.part === 'translations') {
    const [, language = ''] = /^translations\.([^.]+)/.exec(wanted) ?? [];
    return <Translations key={language} start={language} />;
  }
  return <OneEntry part={chosen.part} index={chosen.index} />;
}

function OneEntry({ part, index }: { part: PackPart; index: number }) {
  const draft = useDraft();
  // After Undo there may be fewer; the nearest one is shown.
  const shown = Math.min(index, draft[part].length - 1);
  const path = [part, shown];
  const entry = at(draft, path) as Entry | undefined;
  if (entry === undefined) {
    return (
      <div className={css.empty}>
        <p>{t(`adminAbout.${part}`)}</p>
        {part === 'adapters' ? (
          <AdapterImport />
        ) : (
          <button
            type="button"
            className={css.act}
            onClick={() => add([part], newOf[part].fields, newOf[part].first)}
          >
            {t(`adminAdd.${part}`)}
          </button>
        )}
      </div>
    );
  }
  return (
    <article className={css.entry} aria-label={nameOf(entry)}>
      <header className={css.head}>
        <h2 className={css.title}>{nameOf(entry)}</h2>
        <EntryActions path={path} entry={entry} move={(by) => move(path, by)} />
      </header>
      <p className={css.about}>{t(`adminAbout.${part}`)}</p>
      {formOf[part].map((field) => (
        <DraftField key={field.name} entry={path} field={field} />
      ))}
      {part === 'adapters' && <AdapterFacts path={path} />}
      {part !== 'shortcuts' && <IdField path={path} />}
    </article>
  );
}
