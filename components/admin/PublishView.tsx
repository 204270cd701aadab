import { useMemo } from 'react';
import { fitting } from '@/lib/packs/edit/finish.ts';
import type { Finding } from '@/lib/packs/lint/finding.ts';
import { PublishPanel } from './publish/PublishPanel.tsx';
import { useDraft } from './writing.ts';
import css from './Admin.module.css';

/** Signing and publishing. Without errors the draft fits as it stands, so nothing of it is left out. */
export function PublishView({ findings }: { findings: readonly Finding[] }) {
  const draft = useDraft();
  const content = useMemo(() => fitting(draft), [draft]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <div className={css.publish}>
      <PublishPanel content={content} findings={errors} />
    </div>
  );
}
