import { ExternalLink, MessageSquareText } from 'lucide-react';
import { absoluteTime, distance } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { TimeMark, type Tone } from './ItemMark.tsx';
import { focusItem } from './focus-item.ts';
import { hostOf, said } from './item-text.ts';
import { openMessage } from './open-message.ts';
import { keyOf, useRecent } from './recent.ts';
import type { ShownItem } from './run-view.ts';
import { useSteps } from './use-steps.ts';
import css from './Item.module.css';

type Props = { run: Checklist; shown: ShownItem; dueAt: number | undefined; tone: Tone; now: number };

/** What stands under an item: whether it is required and by when, or how it was settled; its message, its link, its note. */
export function ItemLine({ run, shown: { item, state }, dueAt, tone, now }: Props) {
  const { take, takeBack } = useSteps();
  const recent = useRecent(({ steps }) => steps[keyOf(run.id, item.id)]);
  const isOpen = state.state === 'open';
  const words = isOpen
    ? [item.required === true ? t('checklists.required') : '', dueText(dueAt, now)]
    : [said(state)];
  const line = words.filter((word) => word !== '').join(' · ');
  const { message, link } = item;
  // What the page ticked can always be taken back; what the person did, for ten seconds here and by a press on it later.
  const isOfPage = state.state === 'done' && state.by === 'page';
  if (line === '' && message === undefined && link === undefined && state.note === undefined && !recent)
    return null;
  return (
    <div className={css.line}>
      {line !== '' && (
        <span className={css.words} data-tone={tone}>
          <TimeMark tone={tone} />
          <bdi>{line}</bdi>
        </span>
      )}
      {recent !== undefined && (
        <button type="button" className={css.chip} onClick={() => void takeBack(run.id, item.id)}>
          {t('step.undo')}
        </button>
      )}
      {recent === undefined && isOfPage && (
        <button
          type="button"
          className={css.chip}
          onClick={(event) =>
            void take(event.nativeEvent, run, (at) => ({ kind: 'opened', at, item: item.id })).then(
              (isDone) => isDone && focusItem(run.id, item.id),
            )
          }
        >
          {t('step.undo')}
        </button>
      )}
      {message !== undefined && (
        <button
          type="button"
          className={css.chip}
          aria-keyshortcuts="m"
          onClick={() => openMessage(run.packId, message)}
        >
          <MessageSquareText size={12} aria-hidden />
          {t('checklists.message')}
        </button>
      )}
      {link !== undefined && (
        <a className={css.chip} href={link.url} target="_blank" rel="noopener noreferrer" title={link.url}>
          <ExternalLink size={12} aria-hidden />
          <bdi>{link.label === undefined ? hostOf(link.url) : `${link.label} · ${hostOf(link.url)}`}</bdi>
        </a>
      )}
      {state.note !== undefined && state.note !== '' && (
        <p className={css.note}>
          <bdi>{state.note}</bdi>
        </p>
      )}
    </div>
  );
}

function dueText(dueAt: number | undefined, now: number): string {
  if (dueAt === undefined) return '';
  const by = t('checklists.by', [absoluteTime(dueAt, now, '')]);
  return dueAt < now ? `${by} · ${t('due.past')}` : `${by} · ${distance(dueAt, now)}`;
}
