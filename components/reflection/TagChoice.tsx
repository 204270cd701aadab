import { useId, type KeyboardEvent, type RefObject } from 'react';
import { t } from '@/lib/i18n.ts';
import { tags, type Tag } from '@/lib/records/reflection.ts';
import { tagLook } from './tag-look.ts';
import css from './QuickLog.module.css';

type Props = {
  chosen: Tag | '';
  /** Chooses without more: the arrows. */
  choose: (tag: Tag) => void;
  /** A press; on the one that is chosen already it is the second. */
  press: (tag: Tag) => void;
  group: RefObject<HTMLDivElement | null>;
};

/** Six words with their shapes; one of them is chosen. The arrows go through them, their letters choose. */
export function TagChoice({ chosen, choose, press, group }: Props) {
  const labelId = useId();
  const inLine = chosen === '' ? tags[0] : chosen;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const at = tags.indexOf(inLine) + (chosen === '' && step > 0 ? 0 : step);
    event.preventDefault();
    const next = tags[(at + tags.length) % tags.length] ?? inLine;
    choose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tag=${next}]`)?.focus();
  };
  return (
    <>
      <h2 id={labelId} className={css.title}>
        {t('log.label')}
      </h2>
      <div ref={group} role="radiogroup" aria-labelledby={labelId} className={css.tags} onKeyDown={onKeyDown}>
        {tags.map((tag) => {
          const { Icon, key } = tagLook[tag];
          return (
            <button
              key={tag}
              type="button"
              role="radio"
              aria-checked={chosen === tag}
              aria-keyshortcuts={key}
              tabIndex={tag === inLine ? 0 : -1}
              data-tag={tag}
              data-row={tag === inLine ? '' : undefined}
              className={css.tag}
              onClick={() => press(tag)}
            >
              <Icon size={14} aria-hidden />
              {t(`logTag.${tag}`)}
              <kbd className={css.key} aria-hidden>
                {key}
              </kbd>
            </button>
          );
        })}
      </div>
    </>
  );
}
