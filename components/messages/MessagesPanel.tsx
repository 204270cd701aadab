import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { usePacks } from '@/components/shell/packs.ts';
import { askRights } from '@/components/shell/dialog.ts';
import { useWantedMessage, type WantedMessage } from '@/components/shell/wanted-message.ts';
import { ToldSoFar } from '@/components/updates/ToldSoFar.tsx';
import { WaitingToHear } from '@/components/updates/WaitingToHear.tsx';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import type { MessageTemplate } from '@/lib/packs/shape/message-template.ts';
import type { Of } from '@/lib/packs/suggest.ts';
import { findMessages, messageOf, openedBy } from './find-messages.ts';

import { MessageList } from './MessageList.tsx';
import { MessageView } from './MessageView.tsx';
import { useCase } from './use-case.ts';
import css from './Messages.module.css';

const NextSteps = lazy(async () => ({ default: (await import('./NextSteps.tsx')).NextSteps }));

type Opened = { message: Of<MessageTemplate>; promiseId?: string | undefined };

/** What can be said to this customer: messages that fill themselves in, what happens next, and what was told so far. */
export function MessagesPanel() {
  const packs = usePacks();
  const here = useCase();
  const [typed, setTyped] = useState('');
  const [opened, open] = useState<Opened | null>(null);
  const [isNext, setNext] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useWantedMessage((state) => state.wanted);
  const [taken, setTaken] = useState<WantedMessage | null>(null);

  const show = (message: Of<MessageTemplate> | undefined, promiseId?: string) => {
    if (message?.part.kind === 'nextSteps') setNext(true);
    else if (message !== undefined) open({ message, promiseId });
    setTyped('');
  };
  if (wanted !== null && packs !== undefined && wanted !== taken) {
    setTaken(wanted);
    show(messageOf(packs, wanted.packId, wanted.messageId), wanted.promiseId);
  }
  useEffect(() => {
    if (wanted !== null && wanted === taken) useWantedMessage.setState({ wanted: null });
  }, [wanted, taken]);

  if (packs === undefined) return null;
  const found = findMessages(packs, here.facts ?? { site: '' }, typed);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      const shortcut = openedBy(packs, typed);
      if (shortcut?.part === 'messages') show(messageOf(packs, shortcut.pack.id, shortcut.id));
      else if (shortcut?.part === 'decisionRights') askRights(shortcut.id);
      else show(found[0]);
    } else if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };
  const key = here.of?.id ?? '';
  return (
    <section className={css.panel} aria-label={t('messages.label')}>
      <h2 className={css.heading}>{t('messages.label')}</h2>
      <Fold label={t('next.title')} isOpen={isNext} onToggle={() => setNext(!isNext)}>
        <Suspense fallback={null}>
          <NextSteps key={key} here={here} packs={packs} close={() => setNext(false)} />
        </Suspense>
      </Fold>
      {opened === null ? (
        <>
          <input
            ref={search}
            className={css.search}
            type="search"
            aria-label={t('messages.find')}
            placeholder={t('messages.find')}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div ref={list}>
            <MessageList key={typed} found={found} onOpen={(one) => show(one)} />
          </div>
          {found.length === 0 && (
            <p className={css.quiet}>{t(typed === '' ? 'messages.none' : 'messages.notFound')}</p>
          )}
        </>
      ) : (
        <MessageView
          // What was typed for one case is never put before the customer of another.
          key={`${key} ${opened.message.pack.id} ${opened.message.part.id}`}
          message={messageOf(packs, opened.message.pack.id, opened.message.part.id) ?? opened.message}
          here={here}
          promiseId={opened.promiseId}
          close={() => {
            open(null);
            requestAnimationFrame(() => search.current?.focus());
          }}
        />
      )}
      <ToldSoFar clock={here.clock} />
      <WaitingToHear isFolded />
    </section>
  );
}
