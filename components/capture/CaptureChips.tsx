import { CalendarClock, Ellipsis, Hash, Phone, User } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { channels } from '@/lib/records/commitment.ts';
import { caseName, type BoundCase } from './bound-case.ts';
import type { CaptureReading } from './read-line.ts';
import type { Said } from './said.ts';
import { ownZone } from '@/components/when/read-when.ts';
import { TimeWeather } from '@/components/when/TimeWeather.tsx';
import { troubleKeys, WhenEditor } from '@/components/when/WhenEditor.tsx';
import css from './CaptureLine.module.css';

const CaptureMore = lazy(async () => ({ default: (await import('./CaptureMore.tsx')).CaptureMore }));

type Props = {
  reading: CaptureReading;
  said: Said;
  say: (next: Said) => void;
  bound: BoundCase;
  withCase: boolean;
  setWithCase: (next: boolean) => void;
  /** Enter was pressed and something is missing: ask for it. */
  asking: boolean;
  onAnswered: (next: Said) => void;
};

/** What was understood, before it is saved; each chip can be put right. */
export function CaptureChips({
  reading,
  said,
  say,
  bound,
  withCase,
  setWithCase,
  asking,
  onAnswered,
}: Props) {
  const now = useNow();
  const [editing, setEditing] = useState<'when' | 'customer' | null>(null);
  const [more, setMore] = useState(false);
  const when = said.when ?? reading.when;
  const customer = said.customer ?? ((withCase ? bound.customer : '') || (reading.customer ?? ''));
  const channel = said.channel === undefined ? (reading.channel ?? null) : said.channel;
  const missingWhen = when === undefined;
  const askWhen = editing === 'when' || (asking && missingWhen);
  return (
    <div className={css.chips}>
      {reading.what.trim() === '' && (
        <label className={css.ask}>
          {t('capture.whatAsk')}
          <input
            // Anew once it is asked for, so that it takes the focus.
            key={String(asking)}
            className={css.field}
            value={said.what ?? ''}
            autoFocus={asking}
            onChange={(event) => say({ ...said, what: event.target.value })}
          />
        </label>
      )}
      <button
        type="button"
        className={css.chip}
        data-tone={missingWhen ? 'ask' : undefined}
        aria-expanded={askWhen}
        title={t('capture.whenEdit')}
        onClick={() => setEditing(editing === 'when' ? null : 'when')}
      >
        <CalendarClock size={14} aria-hidden />
        {when === undefined
          ? t(troubleKeys[reading.trouble ?? 'none'])
          : absoluteTimeWithZone(when.at, now, when.zone)}
      </button>
      <label className={css.chip} title={t('capture.channelEdit')}>
        <Phone size={14} aria-hidden />
        <select
          className={css.select}
          aria-label={t('capture.channelEdit')}
          value={channel ?? ''}
          onChange={(event) =>
            say({ ...said, channel: channels.find((known) => known === event.target.value) ?? null })
          }
        >
          <option value="">{t('capture.channelNone')}</option>
          {channels.map((known) => (
            <option key={known} value={known}>
              {t(`channel.${known}`)}
            </option>
          ))}
        </select>
      </label>
      {editing === 'customer' ? (
        <input
          className={css.field}
          aria-label={t('capture.customerEdit')}
          value={customer}
          maxLength={200}
          dir="auto"
          autoFocus
          onBlur={() => setEditing(null)}
          onChange={(event) => say({ ...said, customer: event.target.value })}
        />
      ) : (
        <button
          type="button"
          className={css.chip}
          title={t('capture.customerEdit')}
          onClick={() => setEditing('customer')}
        >
          <User size={14} aria-hidden />
          <bdi className={css.clip}>{customer || t('capture.customerNone')}</bdi>
        </button>
      )}
      {(bound.caseId !== '' || bound.caseTitle !== '') && (
        <button
          type="button"
          className={css.chip}
          aria-pressed={withCase}
          title={withCase ? t('capture.caseOff') : t('capture.caseOn')}
          onClick={() => setWithCase(!withCase)}
        >
          <Hash size={14} aria-hidden />
          <bdi className={css.clip} data-off={!withCase}>
            {withCase ? caseName(bound).replace(/^#/, '') : t('capture.caseOff')}
          </bdi>
        </button>
      )}
      <button
        type="button"
        className={css.chip}
        aria-expanded={more}
        aria-label={t('more.open')}
        title={t('more.open')}
        onClick={() => setMore(!more)}
      >
        <Ellipsis size={14} aria-hidden />
      </button>
      {when !== undefined && !askWhen && (
        <TimeWeather
          at={when.at}
          now={now}
          onInstead={(at) => say({ ...said, when: { at, zone: ownZone() } })}
        />
      )}
      {more && (
        <Suspense fallback={null}>
          <CaptureMore said={said} say={say} now={now} />
        </Suspense>
      )}
      {askWhen && (
        <WhenEditor
          now={now}
          start={when}
          onChosen={(chosen) => {
            setEditing(null);
            const next = { ...said, when: chosen };
            say(next);
            if (asking) onAnswered(next);
          }}
        />
      )}
      <MaskLine words={reading.what.trim() === '' ? (said.what ?? '') : reading.what} />
    </div>
  );
}
