import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { packInForceOf } from '@/lib/db/packs.ts';
import { signingKeys } from '@/lib/db/signing-keys.ts';
import { t } from '@/lib/i18n.ts';
import { contentOf } from '@/lib/packs/compose-pack.ts';
import type { Pack, PackContent } from '@/lib/packs/shape/pack.ts';
import { KeyPanel } from './KeyPanel.tsx';
import { PublishForm } from './PublishForm.tsx';
import { useVersions } from './versions.ts';
import { VersionHistory } from './VersionHistory.tsx';
import css from './Publish.module.css';

type Props = {
  content: PackContent;
  /** How many errors the linter finds: with any, nothing is signed. */
  findings: number;
};

/** The key, the next version, and those before it (A2, A4). Publishing is signing a file; desks fetch it where it is put. */
export function PublishPanel({ content, findings }: Props) {
  const keys = useLiveQuery(signingKeys);
  const versions = useVersions(content.id);
  const [again, setAgain] = useState<{ version: number; content: PackContent }>();
  const [signed, setSigned] = useState<number>();
  const leave = (published?: number) => {
    setAgain(undefined);
    setSigned(published);
  };
  const inForce = useLiveQuery(async () => (await packInForceOf(content.id)) ?? null, [content.id]);
  if (keys === undefined || versions === undefined || inForce === undefined) return null;
  const [key] = keys;
  const last = latest(versions[0]?.pack, inForce?.pack);
  return (
    <div className={css.publish}>
      <TroubleLine />
      <KeyPanel keys={keys} />
      <section className={css.section} aria-labelledby="publish-next">
        <h2 id="publish-next" className={css.heading}>
          {t('publish.next', [content.name, String((last?.version ?? 0) + 1)])}
        </h2>
        <p className={css.done} role="status">
          {signed !== undefined && t('publish.signed', [String(signed)])}
        </p>
        {key?.savedAt === undefined ? (
          <p className={css.hint}>{t('publish.keyFirst')}</p>
        ) : findings > 0 && again === undefined ? (
          <p className={css.hint}>{t('publish.errorsFirst', findings)}</p>
        ) : (
          <PublishForm
            key={`${content.id} ${last?.version ?? 0} ${again?.version ?? ''}`}
            signer={key}
            content={again?.content ?? content}
            {...(again === undefined ? {} : { again: again.version })}
            last={last}
            leave={leave}
          />
        )}
      </section>
      <VersionHistory
        versions={versions}
        publishAgain={({ row, pack }) => setAgain({ version: row.version, content: contentOf(pack) })}
      />
    </div>
  );
}

/** Another admin may have published since, from another computer: then this browser may have taken it. */
function latest(published: Pack | undefined, taken: Pack | undefined): Pack | undefined {
  return (taken?.version ?? 0) > (published?.version ?? 0) ? taken : published;
}
