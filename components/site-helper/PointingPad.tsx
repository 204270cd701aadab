import { useState, type KeyboardEvent } from 'react';
import { t } from '@/lib/i18n.ts';
import { order } from './pointing.ts';
import css from './TeachPanel.module.css';

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter'] as const;

/**
 * Has the keys while the person points: they move the line on the page from here, because the page would hear whatever is
 * pressed in it. Says what the line is around.
 */
export function PointingPad({ stop }: { stop: () => void }) {
  const [shown, setShown] = useState('');
  const onKey = (event: KeyboardEvent) => {
    const key = keys.find((one) => one === event.key);
    if (event.key === 'Escape') stop();
    else if (key !== undefined)
      void order({ order: 'key', key }).then((done) => done.ok && setShown(done.value.shown ?? ''));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={css.pad}
      role="application"
      aria-label={t('teach.pointing')}
      tabIndex={0}
      // The person asked for this a moment ago, by key or pointer.
      ref={focusAtFirst}
      onKeyDown={onKey}
    >
      <p className={css.hint}>{t('teach.how')}</p>
      <p role="status" className={css.shown}>
        {shown !== '' && <bdi>{shown}</bdi>}
      </p>
    </div>
  );
}

function focusAtFirst(element: HTMLElement | null): void {
  element?.focus();
}
