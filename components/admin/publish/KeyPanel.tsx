import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { handFile } from '@/components/shell/hand-file.ts';
import { fingerprint } from '@/lib/crypto/signing-key.ts';
import { chooseSigningKey, noteKeySaved } from '@/lib/db/signing-keys.ts';
import { t } from '@/lib/i18n.ts';
import type { KeptKey } from '@/lib/records/signing-key.ts';
import { MakeKey } from './MakeKey.tsx';
import { RestoreKey } from './RestoreKey.tsx';
import css from './Publish.module.css';

/** The key that signs, its fingerprint, its backup; and the next one, while desks learn of it. */
export function KeyPanel({ keys }: { keys: readonly KeptKey[] }) {
  const [adding, setAdding] = useState<'make' | 'restore' | null>(null);
  const done = () => setAdding(null);
  return (
    <section className={css.section} aria-labelledby="publish-key">
      <h2 id="publish-key" className={css.heading}>
        {t('signingKey.title')}
      </h2>
      {keys.length === 0 && <p className={css.hint}>{t('signingKey.none')}</p>}
      <ul className={css.keys}>
        {keys.map((key, index) => (
          <OneKey key={key.id} kept={key} isSigning={index === 0} />
        ))}
      </ul>
      {adding === null && (
        <div className={css.actions}>
          <button
            type="button"
            className={keys.length === 0 ? css.main : css.act}
            onClick={() => setAdding('make')}
          >
            {t(keys.length === 0 ? 'signingKey.make' : 'signingKey.makeNext')}
          </button>
          <button type="button" className={css.act} onClick={() => setAdding('restore')}>
            {t('signingKey.restore')}
          </button>
        </div>
      )}
      {adding === 'make' && <MakeKey done={done} />}
      {adding === 'restore' && <RestoreKey done={done} />}
    </section>
  );
}

function OneKey({ kept, isSigning }: { kept: KeptKey; isSigning: boolean }) {
  const print = useLiveQuery(() => fingerprint(kept.id), [kept.id]);
  const [isCopied, setCopied] = useState(false);
  const saved = kept.savedAt !== undefined;
  return (
    <li className={css.key}>
      <p>
        <code className={css.print}>{print}</code> {t(isSigning ? 'signingKey.signs' : 'signingKey.waits')}
      </p>
      {!saved && <p className={css.warn}>{t('signingKey.notSaved')}</p>}
      <div className={css.actions}>
        <button
          type="button"
          className={saved ? css.act : css.main}
          onClick={({ nativeEvent }) =>
            void guarded(nativeEvent, 'save key backup', async () => {
              handFile(`kept-pack-key-${(print ?? '').slice(0, 4)}.json`, 'application/json', kept.backup);
              return noteKeySaved(kept.id, Date.now());
            })
          }
        >
          {t(saved ? 'signingKey.saveAgain' : 'signingKey.save')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={() => void copyText(kept.id).then((done) => setCopied(done))}
        >
          {t(isCopied ? 'signingKey.copied' : 'signingKey.copy')}
        </button>
        {!isSigning && saved && (
          <button
            type="button"
            className={css.act}
            onClick={({ nativeEvent }) =>
              void guarded(nativeEvent, 'choose key', () => chooseSigningKey(kept.id, Date.now()))
            }
          >
            {t('signingKey.choose')}
          </button>
        )}
      </div>
    </li>
  );
}
