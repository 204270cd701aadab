import type { RefObject } from 'react';
import { t } from '@/lib/i18n.ts';
import { reflectionKinds, tags } from '@/lib/records/reflection.ts';
import type { Wanted } from '@/lib/reflection/find-entries.ts';
import { tagLook } from './tag-look.ts';
import css from './LogPage.module.css';

type Props = {
  wanted: Wanted;
  want: (part: Partial<Wanted>) => void;
  field: RefObject<HTMLInputElement | null>;
};

/** What is looked for: words, a kind of entry, one of the six words. */
export function LogFilters({ wanted, want, field }: Props) {
  return (
    <div role="search" className={css.filters}>
      <label className={css.find}>
        {t('log.find')}
        <input
          ref={field}
          type="search"
          className={css.input}
          value={wanted.typed}
          dir="auto"
          maxLength={200}
          onChange={(event) => want({ typed: event.target.value })}
        />
      </label>
      <label className={css.find}>
        {t('log.kinds')}
        <select
          className={css.input}
          value={wanted.kind}
          onChange={(event) =>
            want({ kind: reflectionKinds.find((kind) => kind === event.target.value) ?? '' })
          }
        >
          <option value="">{t('log.every')}</option>
          {reflectionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`logKind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <div role="group" aria-label={t('log.tags')} className={css.chips}>
        {tags.map((tag) => {
          const { Icon } = tagLook[tag];
          return (
            <button
              key={tag}
              type="button"
              aria-pressed={wanted.tag === tag}
              className={css.chip}
              onClick={() => want({ tag: wanted.tag === tag ? '' : tag })}
            >
              <Icon size={14} aria-hidden />
              {t(`logTag.${tag}`)}
            </button>
          );
        })}
      </div>
    </div>
  );
}
