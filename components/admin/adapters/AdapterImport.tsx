import { useState } from 'react';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import { insertAt } from '@/lib/packs/edit/at-path.ts';
import type { Draft } from '@/lib/packs/edit/draft.ts';
import { slugOf } from '@/lib/packs/edit/slug-of.ts';
import { isUsableSelector } from '@/lib/packs/selector.ts';
import type { Problem } from '@/lib/problem.ts';
import { largestAdapterFile, readAdapters } from '@/lib/transfer/adapter-file.ts';
import { problemText } from '../problem-text.ts';
import { choose, edit, useDraft } from '../writing.ts';
import page from '../Admin.module.css';
import css from '../form/Form.module.css';

/** Takes what Kept was taught about sites out of the file that its options save, into the pack. */
export function AdapterImport() {
  const draft = useDraft();
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const bring = async (file: File) => {
    const read = readAdapters(file.size > largestAdapterFile ? '' : await file.text(), isUsableSelector);
    setTrouble(read.ok ? null : read);
    if (!read.ok) return;
    const taught = read.value.filter(({ adapter }) => adapter !== null);
    edit((now) => taught.reduce(withSite, now));
    choose({ part: 'adapters', index: draft.adapters.length });
  };
  return (
    <div className={css.empty}>
      <FileButton
        label={t('admin.adapterImport')}
        accept="application/json,.json"
        take={bring}
        className={page.act}
      />
      {trouble !== null && <p role="alert">{problemText(trouble)}</p>}
    </div>
  );
}

/** A site that the pack reads already gets the newer adapter. */
function withSite(draft: Draft, { id: site, adapter }: { id: string; adapter: unknown }): Draft {
  const index = draft.adapters.findIndex((one) => (one['sites'] as string[] | undefined)?.includes(site));
  const host = new URL(site).hostname;
  if (index !== -1)
    return {
      ...draft,
      adapters: draft.adapters.map((one, place) => (place === index ? { ...one, adapter } : one)),
    };
  const id = slugOf(
    host,
    draft.adapters.map((one) => one.id),
  );
  return insertAt(draft, ['adapters'], { id, sites: [site], adapter });
}
