import { useLiveQuery } from 'dexie-react-hooks';
import { useContext, useState } from 'react';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { absoluteTime, distance } from '@/components/ui/due-text.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import { whoWaits, type Waiting } from './who-waits.ts';
import css from './Told.module.css';

/** "Who has not heard from us" (P9): counted when it is asked for, and only of cases that this browser has seen. */
export function WaitingToHear({ isFolded = false }: { isFolded?: boolean }) {
  const [isOpen, setOpen] = useState(!isFolded);
  if (!isFolded) {
    return (
      <div className={css.whole}>
        <WaitingList />
      </div>
    );
  }
  return (
    <Fold label={t('waitingToHear.ask')} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <WaitingList />
    </Fold>
  );
}

function WaitingList() {
  const now = useNow();
  // An admin shows the preview to others; it is about the draft, and asks no page.
  const isPreview = useContext(PreviewPacks) !== undefined;
  const cases = useLiveQuery(async () => (isPreview ? [] : whoWaits()), [isPreview]);
  if (cases === undefined) return null;
  return (
    <>
      <p className={css.quiet}>{t(cases.length === 0 ? 'waitingToHear.none' : 'waitingToHear.only')}</p>
      <ul className={css.list}>
        {cases.map((one) => (
          <li key={one.caseKey} className={css.case}>
            <CaseName of={one} />
            <span className={css.heard} data-tone={isPast(one, now) ? 'past' : 'calm'}>
              {heardText(one, now)}
            </span>
            <span className={css.title}>
              <bdi>{[one.title, one.state].filter(Boolean).join(' · ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function CaseName({ of: { name, customer, url } }: { of: Waiting }) {
  const words = [customer, `#${name.replace(/^#/, '')}`].filter(Boolean).join(' · ');
  // What a page said of its own address is only followed where it is one.
  return /^https?:\/\//.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>{words}</bdi>
    </a>
  ) : (
    <bdi>{words}</bdi>
  );
}

function isPast({ nextAt }: Waiting, now: number): boolean {
  return nextAt !== undefined && nextAt < now;
}

function heardText({ heardAt, nextAt }: Waiting, now: number): string {
  const heard =
    heardAt === undefined ? t('waitingToHear.unknown') : distance(Math.min(heardAt, now - 1), now);
  if (nextAt === undefined) return heard;
  const next = t(nextAt < now ? 'updates.wasNext' : 'updates.next', [absoluteTime(nextAt, now, '')]);
  return `${heard} · ${next}`;
}
