import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { ItemLine } from './ItemLine.tsx';
import { ItemMark, toneOf } from './ItemMark.tsx';
import { ItemMore } from './ItemMore.tsx';
import { ItemPanelFor } from './ItemPanelFor.tsx';
import { useWantedItem, wantedItem } from './focus-item.ts';
import { panelOf, type ItemPanel } from './item-keys.ts';
import { openMessage } from './open-message.ts';
import type { ShownItem } from './run-view.ts';
import { keyOf } from './recent.ts';
import { forgetTyped, typedFor } from './typed-words.ts';
import { useSteps } from './use-steps.ts';
import css from './Item.module.css';

type Props = {
  run: Checklist;
  shown: ShownItem;
  dueAt: number | undefined;
  now: number;
};

/** One line: a press or Space ticks it, and opens it again. Its why, and what else can be done with it, on demand. */
export function Item({ run, shown, dueAt, now }: Props) {
  const { item, state } = shown;
  const { take, takeBack } = useSteps();
  const place = keyOf(run.id, item.id);
  const [panel, showPanel] = useState<ItemPanel | 'answer' | null>(() => typedFor(place)?.panel ?? null);
  const setPanel = (next: ItemPanel | 'answer' | null) => {
    // What was typed for one question is no answer to another.
    if (typedFor(place)?.panel !== next) forgetTyped(place);
    showPanel(next);
  };
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = useWantedItem(({ wanted }) => wanted === wantedItem(run.id, item.id));
  useEffect(() => {
    if (!isWanted) return;
    focusHere(button.current);
    useWantedItem.setState({ wanted: null });
  }, [isWanted]);
  const isOpen = state.state === 'open';
  const tone = isOpen ? toneOf(dueAt, now) : 'calm';
  const asksNeed = item.kind === 'needMet';
  const close = () => {
    setPanel(null);
    button.current?.focus();
  };
  const press = (event: { isTrusted: boolean }) => {
    if (!isOpen) return void take(event, run, (at) => ({ kind: 'opened', at, item: item.id }));
    if (asksNeed) return setPanel('answer');
    return void take(event, run, (at) => ({ kind: 'done', at, item: item.id, by: 'person' }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = panelOf(event);
    const key = event.ctrlKey || event.metaKey || event.altKey ? '' : event.key;
    if (wanted !== undefined) setPanel(wanted);
    else if (key === 'u') void takeBack(run.id, item.id);
    else if (key === 'm' && item.message !== undefined) openMessage(run.packId, item.message);
    else if (key === 'Escape' && panel !== null) close();
    else return;
    event.preventDefault();
  };
  return (
    <li className={css.item} data-state={state.state} data-tone={tone} data-item={item.id}>
      <div className={css.row}>
        <button
          ref={button}
          type="button"
          role="checkbox"
          aria-checked={!isOpen}
          data-row
          className={css.main}
          onClick={(event) => press(event.nativeEvent)}
          onKeyDown={onKeyDown}
        >
          <ItemMark state={state.state} />
          <span className={css.text}>
            <bdi>{item.text}</bdi>
          </span>
        </button>
        <button
          type="button"
          className={css.icon}
          aria-expanded={panel !== null}
          aria-label={t('checklists.more', [item.text])}
          title={t('checklists.whyAndMore')}
          onClick={() => (panel === null ? setPanel('why') : close())}
        >
          <ChevronDown size={14} aria-hidden className={css.chevron} />
        </button>
      </div>
      <ItemLine run={run} shown={shown} dueAt={dueAt} tone={tone} now={now} />
      {panel !== null && (
        <div
          className={css.panel}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The first Escape closes this; the next one gives the caret back to the page.
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          {panel === 'why' ? (
            <ItemMore item={item} state={state} open={setPanel} />
          ) : (
            <ItemPanelFor key={panel} panel={panel} run={run} shown={shown} take={take} close={close} />
          )}
        </div>
      )}
    </li>
  );
}
