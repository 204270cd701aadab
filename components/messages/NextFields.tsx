import { useEffect, useRef } from 'react';
import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import type { NextDraft } from '@/lib/packs/next-draft.ts';
import { TimeChip } from './TimeChip.tsx';
import { ZonePicker } from './ZonePicker.tsx';
import css from './Messages.module.css';

type Props = {
  said: NextDraft;
  say: (next: Partial<NextDraft>) => void;
  dueAt: number | undefined;
  zone: string;
  ownZone: string;
  reach: string;
  setReach: (reach: string) => void;
  languages: readonly string[];
  language: string;
  now: number;
};

/** What is asked for the next steps: what and by when, and what need not be said. */
export function NextFields(props: Props) {
  const { said, say, dueAt, zone, ownZone, reach, setReach, languages, language, now } = props;
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => focusHere(line.current), []);
  return (
    <>
      <label className={css.ask}>
        {t('next.what')}
        <input
          ref={line}
          className={css.field}
          value={said.line}
          dir="auto"
          autoComplete="off"
          maxLength={2000}
          placeholder={t('next.example')}
          // Another time in the words counts again: what was picked belonged to the words before.
          onChange={(event) => say({ line: event.target.value, dueAt: undefined })}
        />
      </label>
      <div className={css.chips}>
        <TimeChip
          label={t(dueAt === undefined ? 'capture.whenAsk' : 'next.by')}
          at={dueAt}
          zone={zone}
          now={now}
          onChosen={(when) => say({ dueAt: when.at, ...(when.zone === ownZone ? {} : { zone: when.zone }) })}
        />
        <TimeChip
          label={t(said.tellBy === undefined ? 'next.tellByAsk' : 'next.tellBy')}
          at={said.tellBy}
          zone={zone}
          now={now}
          onChosen={(when) => say({ tellBy: when.at })}
          onNone={() => say({ tellBy: undefined })}
        />
      </div>
      <label className={css.ask}>
        {t('messages.reach')}
        <input
          className={css.field}
          value={reach}
          dir="auto"
          autoComplete="off"
          maxLength={300}
          placeholder={t('next.reachExample')}
          onChange={(event) => setReach(event.target.value)}
        />
      </label>
      <div className={css.pair}>
        <label className={css.ask}>
          {t('next.language')}
          <select
            className={css.field}
            value={language}
            onChange={(event) => say({ language: event.target.value })}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <ZonePicker zone={zone} ownZone={ownZone} onChosen={(next) => say({ zone: next })} />
      </div>
    </>
  );
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
}
