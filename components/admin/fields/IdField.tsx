import { useId, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { at, listAt, type Path } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import { rename } from '@/lib/packs/edit/rename.ts';
import { slug } from '@/lib/packs/shape/words.ts';
import { edit, useDraft } from '../writing.ts';
import { usePublished } from '../published.ts';
import { asText } from './use-field.ts';
import css from './Fields.module.css';

/** By what other parts, translations and desks know this one. It can be changed until it was published. */
export function IdField({ path }: { path: Path }) {
  const draft = useDraft();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useId();
  const id = asText(at(draft, [...path, 'id']));
  const isPublished = usePublished(path);
  const others = listAt(draft, path.slice(0, -1))
    .filter((_, index) => index !== path.at(-1))
    .map((one) => (one as Entry).id);
  const wanted = typed ?? id;
  const trouble = !slug.safeParse(wanted).success
    ? t('admin.idForm')
    : others.includes(wanted)
      ? t('admin.idTaken')
      : undefined;
  const settle = () => {
    if (typed !== null && trouble === undefined) edit((now) => rename(now, path, typed));
    setTyped(null);
  };
  return (
    <div className={css.idLine}>
      <label htmlFor={field} className={css.quiet}>
        {t('adminField.id')}
      </label>
      <input
        id={field}
        className={css.idInput}
        value={wanted}
        readOnly={isPublished}
        aria-describedby={`${field}-hint`}
        aria-invalid={trouble !== undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <span id={`${field}-hint`} className={css.hint}>
        {trouble ?? t(isPublished ? 'admin.idPublished' : 'admin.idHint')}
      </span>
    </div>
  );
}
