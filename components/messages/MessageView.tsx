import { X } from 'lucide-react';
import { useContext, useEffect, useRef, useState } from 'react';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import { fillMessage, variablesOf } from '@/lib/packs/fill-message.ts';
import { localeOf, messageValues } from '@/lib/packs/message-values.ts';
import type { MessageTemplate } from '@/lib/packs/shape/message-template.ts';
import type { Of } from '@/lib/packs/suggest.ts';
import { AskFields, type Ask } from './AskFields.tsx';
import { Composed } from './Composed.tsx';
import { noteDone } from './note-done.ts';
import { whyOpen } from './open-variables.ts';
import { PromisePicker } from './PromisePicker.tsx';
import { soonest, spoken, type CaseHere } from './use-case.ts';
import { useLanguage } from './use-setting.ts';
import { Why } from './Why.tsx';
import css from './Messages.module.css';

type Props = {
  message: Of<MessageTemplate>;
  here: CaseHere;
  promiseId?: string | undefined;
  close: () => void;
};

/** One message with real values (P6): whom it is about, what is missing, and where it goes. */
export function MessageView({ message: { pack, part }, here, promiseId, close }: Props) {
  const now = useNow();
  const language = useLanguage();
  const isPreview = useContext(PreviewPacks) !== undefined;
  const [chosen, choose] = useState(promiseId);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHere(heading.current), []);

  const row = here.promises.find(({ id }) => id === chosen) ?? soonest(here.promises, now);
  const promise = row === undefined ? undefined : spoken(row);
  const locale = localeOf(pack, part.id, language, navigator.language);
  const known = messageValues({ ...here.known, promise, now, locale });
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
  const filled = fillMessage(part.text, { ...known, ...said });
  const asks = asksOf(part, here);
  const asked = asks.map(({ id }) => id);
  const outcome = pack.outcomes.find(({ id }) => id === part.outcome)?.text;
  return (
    <article
      className={css.message}
      aria-label={part.name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className={css.head}>
        <h3 ref={heading} tabIndex={-1} className={css.name}>
          <bdi>{part.name}</bdi>
        </h3>
        <button type="button" className={css.icon} aria-label={t('messages.close')} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <Why why={part.why} outcome={outcome} />
      <PromisePicker promises={here.promises} chosen={row?.id} now={now} onChosen={choose} />
      <AskFields
        asks={asks}
        answers={answers}
        say={(id, answer) => setAnswers((before) => ({ ...before, [id]: answer }))}
      />
      <Composed
        filled={filled}
        language={locale}
        audience={part.audience}
        why={(raw) => whyOpen(raw, { promise, nextUpdateAt: here.known.nextUpdateAt, now, asked })}
        onDone={(how) => !isPreview && void noteDone(here.of, part.name, how, answers)}
      />
    </article>
  );
}

/** What the pack asks of the agent, and what Kept asks once: their name, and how customers reach us. */
function asksOf({ text, asks = [] }: MessageTemplate, { known }: CaseHere): Ask[] {
  const used = new Set(variablesOf(text).map(({ name }) => name));
  const own = [
    { id: 'agent', label: t('messages.yourName'), isKnown: (known.agent ?? '') !== '' },
    { id: 'reach', label: t('messages.reach'), isKnown: (known.reach ?? '') !== '' },
  ];
  const missing = own.filter(({ id, isKnown }) => !isKnown && !asks.some((ask) => ask.id === id));
  return [...asks, ...missing].filter(({ id }) => used.has(id));
}
