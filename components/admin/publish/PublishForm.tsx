import { useId, useState } from 'react';
import { PackChanges } from '@/components/packs/PackChanges.tsx';
import { guarded } from '@/components/shell/guarded.ts';
import { t } from '@/lib/i18n.ts';
import type { Pack, PackContent } from '@/lib/packs/shape/pack.ts';
import type { KeptKey } from '@/lib/records/signing-key.ts';
import { publicationOf, wishesOf, type Wishes } from './publication.ts';
import { publish } from './publish.ts';
import css from './Publish.module.css';

type Props = {
  signer: KeptKey;
  content: PackContent;
  last: Pack | undefined;
  /** The version whose content is published again. */
  again?: number;
  /** With the version that was published, or without one where the admin changed their mind. */
  leave: (published?: number) => void;
};

/** What agents will see changed and read as its reason, whom it goes to, and the press that signs it. */
export function PublishForm({ signer, content, last, again, leave }: Props) {
  const [wishes, setWishes] = useState<Wishes>(() =>
    wishesOf(last, again === undefined ? '' : t('publish.backTo', [String(again)])),
  );
  const [isBusy, setBusy] = useState(false);
  const say = (name: keyof Wishes) => (text: string) => setWishes({ ...wishes, [name]: text });
  const hasReason = wishes.reason.trim() !== '';
  const sign = async (event: { isTrusted: boolean }) => {
    setBusy(true);
    const version = (last?.version ?? 0) + 1;
    const published = await guarded(event, 'publish pack', () =>
      publish(content, publicationOf(wishes, version, Date.now()), signer),
    );
    setBusy(false);
    if (published !== undefined) leave(published.version);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasReason && !isBusy) void sign(event.nativeEvent);
      }}
    >
      {again !== undefined && <p className={css.hint}>{t('publish.againHint', [String(again)])}</p>}
      <div className={css.changes} role="group" aria-label={t('publish.changes')}>
        {last === undefined ? (
          <p className={css.hint}>{t('publish.first')}</p>
        ) : (
          <PackChanges before={last} after={content} />
        )}
      </div>
      <Field
        label={t('publish.reason')}
        hint={t('publish.reasonHint')}
        most={200}
        value={wishes.reason}
        say={say('reason')}
      />
      <Field
        label={t('publish.by')}
        hint={t('publish.byHint')}
        most={100}
        value={wishes.publishedBy}
        say={say('publishedBy')}
      />
      <details className={css.more} open={isNarrow(wishes)}>
        <summary>{t('publish.whom')}</summary>
        <Field
          label={t('publish.teams')}
          hint={t('publish.listHint')}
          most={1000}
          value={wishes.teams}
          say={say('teams')}
        />
        <Field label={t('publish.queues')} most={1000} value={wishes.queues} say={say('queues')} />
        <Field label={t('publish.sites')} most={1000} value={wishes.sites} say={say('sites')} />
        <Field label={t('publish.languages')} most={1000} value={wishes.languages} say={say('languages')} />
        <Field
          label={t('publish.pilot')}
          hint={t('publish.pilotHint')}
          type="number"
          value={wishes.percent}
          say={say('percent')}
        />
        <Field
          label={t('publish.expires')}
          hint={t('publish.expiresHint')}
          type="date"
          value={wishes.expiresOn}
          say={say('expiresOn')}
        />
      </details>
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={!hasReason || isBusy}>
          {t('publish.sign')}
        </button>
        {again !== undefined && (
          <button type="button" className={css.act} onClick={() => leave()}>
            {t('signingKey.cancel')}
          </button>
        )}
      </div>
      <p className={css.hint} role="status">
        {hasReason ? '' : t('publish.needsReason')}
      </p>
    </form>
  );
}

type FieldProps = {
  label: string;
  hint?: string;
  type?: 'text' | 'number' | 'date';
  most?: number;
  value: string;
  say: (text: string) => void;
};

function Field({ label, hint, type = 'text', most, value, say }: FieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        className={type === 'text' ? css.input : css.number}
        aria-describedby={`${id}-hint`}
        maxLength={most}
        {...(type === 'number' ? { min: 1, max: 100 } : {})}
        value={value}
        onChange={(event) => say(event.target.value)}
      />
      <span id={`${id}-hint`} className={css.hint}>
        {hint}
      </span>
    </div>
  );
}

function isNarrow({ teams, queues, sites, languages, percent, expiresOn }: Wishes): boolean {
  return [teams, queues, sites, languages, expiresOn].some((text) => text !== '') || percent !== '100';
}
