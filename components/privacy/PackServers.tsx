import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Source } from '@/lib/packs/source-list.ts';
import { addedByBrowser, packRequestText } from '@/lib/packs/sources.ts';
import type { PackCheck } from '@/lib/settings.ts';
import { Bytes } from './Bytes.tsx';
import { Destination } from './Destination.tsx';
import css from './Privacy.module.css';

type Props = { sources: readonly Source[]; checks: Readonly<Record<string, PackCheck>> };

/** Every address that is asked for packs, and the request itself: the only one that Kept ever makes. */
export function PackServers({ sources, checks }: Props) {
  const asked = sources.filter(({ url }) => url !== undefined);
  if (asked.length === 0)
    return (
      <Destination name={t('privacy.packs.none')} level={t('privacy.level.onlyMe')} setBy="nobody">
        <p>{t('privacy.packs.noneHint')}</p>
        <Bytes text="" of={t('privacy.packs.none')} />
      </Destination>
    );
  return asked.map(({ id, url = '', kind }) => {
    const check = checks[id];
    const name = t('privacy.packs.at', [new URL(url).host]);
    return (
      <Destination
        key={id}
        name={name}
        level={t('privacy.level.counted')}
        setBy={kind === 'policy' ? 'organisation' : 'me'}
      >
        <p>
          {check === undefined ? t('privacy.packs.never') : t('privacy.packs.asked', [momentText(check.at)])}{' '}
          {t('privacy.packs.what')}
        </p>
        <Bytes text={packRequestText(url)} of={name} />
        <p className={css.quiet}>{t('privacy.packs.added', [addedByBrowser.join(', ')])}</p>
      </Destination>
    );
  });
}

function momentText(at: number): string {
  return absoluteTime(at, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
