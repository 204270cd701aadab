import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { packsInForce, seePack } from '@/lib/db/packs.ts';
import { t } from '@/lib/i18n.ts';
import type { PackInForce } from '@/lib/records/pack-in-force.ts';
import { packsGone, type PackGone } from '@/lib/settings.ts';
import css from './PackNews.module.css';

/** Most days there is no news: what tells packs apart is loaded when somebody asks. */
const PackChanges = lazy(async () => ({
  default: (await import('@/components/packs/PackChanges.tsx')).PackChanges,
}));

/** One quiet line for each pack that changed since the person last said "Got it": what, and in the admin's words why (A4). */
export function PackNews() {
  // What is new in this browser is no part of what an admin is writing, and must not be ticked off there.
  const isPreview = useContext(PreviewPacks) !== undefined;
  return isPreview ? null : <AllNews />;
}

function AllNews() {
  const rows = useLiveQuery(packsInForce);
  const [gone, setGone] = useState<PackGone[]>([]);
  useEffect(() => {
    void packsGone.getValue().then(setGone);
    return packsGone.watch(setGone);
  }, []);
  const fresh = (rows ?? []).filter(({ pack, seenVersion }) => seenVersion < pack.version);
  const left = gone.filter(({ id, isSeen }) => !isSeen && rows?.some((row) => row.id === id) === false);
  if (fresh.length === 0 && left.length === 0) return null;
  return (
    <section className={css.news} aria-label={t('packNews.label')}>
      {fresh.map((row) => (
        <News key={row.id} row={row} />
      ))}
      {left.map(({ id, name, why }) => (
        <p key={id} className={css.line}>
          <span className={css.words}>
            {why === 'source' ? t('packNews.goneSource', [name]) : t('packNews.goneAudience', [name])}
          </span>
          <button type="button" className={css.act} onClick={() => void seeGone(id)}>
            {t('packNews.gotIt')}
          </button>
        </p>
      ))}
    </section>
  );
}

function News({ row }: { row: PackInForce }) {
  const now = useNow();
  const [isOpen, setIsOpen] = useState(false);
  const { id, pack, before } = row;
  const { name, reason, version, publishedAt, publishedBy } = pack;
  const when = absoluteTime(publishedAt, now, '');
  return (
    <div>
      <div className={css.line}>
        <span className={css.words}>
          {t(before === undefined ? 'packNews.fresh' : 'packNews.changed', [name, reason])}
        </span>
        <button
          type="button"
          className={css.act}
          aria-expanded={isOpen}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t('packNews.what')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={({ nativeEvent }) => void guarded(nativeEvent, `see ${id}`, () => seePack(id, version))}
        >
          {t('packNews.gotIt')}
        </button>
      </div>
      {isOpen && (
        <div className={css.more}>
          <p className={css.words}>
            {publishedBy === undefined
              ? t('packs.publishedByNobody', [when])
              : t('packs.published', [when, publishedBy])}
            {` · ${t('packs.version', [String(version)])}`}
          </p>
          <Suspense>
            <PackChanges before={before} after={pack} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

async function seeGone(id: string): Promise<void> {
  const all = await packsGone.getValue();
  await packsGone.setValue(all.map((one) => (one.id === id ? { ...one, isSeen: true } : one)));
}
