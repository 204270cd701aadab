import { useEffect, useState } from 'react';
import { PackChanges } from '@/components/packs/PackChanges.tsx';
import { guarded } from '@/components/shell/guarded.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { fingerprint } from '@/lib/crypto/signing-key.ts';
import { dropPack } from '@/lib/db/packs.ts';
import { t } from '@/lib/i18n.ts';
import type { PackInForce } from '@/lib/records/pack-in-force.ts';
import { momentText } from '../moment-text.ts';
import { problemText } from './problem-text.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';

/** One pack in force: which version, by whom and why, from where, and what it changed. */
export function PackCard({ row }: { row: PackInForce }) {
  const { id, pack, source, key, before, refused, goneSince } = row;
  const now = useNow();
  const [isOpen, setIsOpen] = useState(false);
  const [print, setPrint] = useState('');
  useEffect(() => {
    if (key !== '') void fingerprint(key).then(setPrint);
  }, [key]);
  const published = momentText(pack.publishedAt);
  const isExpired = pack.expiresAt !== undefined && pack.expiresAt <= now;
  return (
    <li className={own.pack}>
      <h3 className={own.name}>
        <bdi>{pack.name}</bdi> <span className={css.hint}>{t('packs.version', [String(pack.version)])}</span>
      </h3>
      <p className={own.reason}>{pack.reason}</p>
      <p className={css.hint}>
        {pack.publishedBy === undefined
          ? t('packs.publishedByNobody', [published])
          : t('packs.published', [published, pack.publishedBy])}
      </p>
      <p className={css.hint}>
        {sourceText(source)}
        {print !== '' && ` · ${t('packs.key', [print])}`}
      </p>
      {isExpired && pack.expiresAt !== undefined && (
        <p className={own.soon}>{t('packs.expired', [momentText(pack.expiresAt)])}</p>
      )}
      {refused !== undefined && (
        <p className={css.problem}>
          {t('packs.refused', [momentText(refused.at)])} {problemText(refused)}
        </p>
      )}
      {goneSince !== undefined && <p className={own.soon}>{t('packs.missing')}</p>}
      <div className={css.actions}>
        <button
          type="button"
          className={css.act}
          aria-expanded={isOpen}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t('packs.whatChanged')}
        </button>
        {source.kind === 'file' && (
          <button
            type="button"
            className={css.act}
            onClick={({ nativeEvent }) => void guarded(nativeEvent, `drop ${id}`, () => dropPack(id))}
          >
            {t('packs.remove', [pack.name])}
          </button>
        )}
      </div>
      {isOpen && <PackChanges before={before} after={pack} />}
    </li>
  );
}

function sourceText({ kind, url }: PackInForce['source']): string {
  if (kind === 'policy' && url !== undefined) return t('packs.policyUrl', [url]);
  return kind === 'url' ? t('packFrom.url', [url ?? '']) : t(`packFrom.${kind}`);
}
