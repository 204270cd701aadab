import { Redo2, Undo2 } from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { handFile } from '@/components/shell/hand-file.ts';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { allPackDrafts } from '@/lib/db/pack-drafts.ts';
import { t } from '@/lib/i18n.ts';
import { finish } from '@/lib/packs/edit/finish.ts';
import { contentFile } from '@/lib/packs/read-content.ts';
import { Bin } from './Bin.tsx';
import { binDraft, openDraft } from './drafts.ts';
import { NewPack } from './NewPack.tsx';
import { SavedLine } from './SavedLine.tsx';
import { stepBack, stepForth, useWriting } from './writing.ts';
import { asText } from './fields/use-field.ts';
import css from './Admin.module.css';

/** Which pack is being written, whether it is kept, one step back and forth, and the ways in and out. */
export function PackBar() {
  const history = useWriting((state) => state.history);
  const rows = useLiveQuery(allPackDrafts);
  const [isAdding, setAdding] = useState(false);
  const drafts = (rows ?? []).filter(({ binnedAt }) => binnedAt === undefined);
  const draft = history?.present;
  const saveFile = () => {
    if (draft !== undefined)
      handFile(`kept-draft-${draft.id}.json`, 'application/json', contentFile(finish(draft)));
  };
  return (
    <header className={css.bar}>
      <h1 className={css.name}>{t('admin.title')}</h1>
      {drafts.length > 0 && (
        <select
          className={css.pack}
          aria-label={t('admin.choosePack')}
          value={draft?.id ?? ''}
          onChange={(event) => {
            const chosen = drafts.find(({ id }) => id === event.target.value);
            if (chosen !== undefined) void openDraft(chosen);
          }}
        >
          {drafts.map(({ id, content }) => (
            <option key={id} value={id}>
              {(id === draft?.id ? draft.name : asText(content['name'])) || id}
            </option>
          ))}
        </select>
      )}
      <button type="button" className={css.act} aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
        {t('admin.newPack')}
      </button>
      {draft !== undefined && (
        <>
          <div className={css.steps}>
            <IconButton
              Icon={Undo2}
              size={16}
              label={t('admin.undo')}
              title={t('admin.undoKey')}
              className={css.icon}
              isDisabled={history?.past.length === 0}
              act={stepBack}
            />
            <IconButton
              Icon={Redo2}
              size={16}
              label={t('admin.redo')}
              title={t('admin.redoKey')}
              className={css.icon}
              isDisabled={history?.future.length === 0}
              act={stepForth}
            />
          </div>
          <SavedLine />
          <span className={css.gap} />
          <button type="button" className={css.act} onClick={saveFile}>
            {t('admin.export')}
          </button>
          <button type="button" className={css.act} onClick={() => void binDraft(draft.id)}>
            {t('admin.binPack')}
          </button>
        </>
      )}
      <Bin rows={(rows ?? []).filter(({ binnedAt }) => binnedAt !== undefined)} />
      {(isAdding || (rows !== undefined && drafts.length === 0)) && (
        <NewPack close={() => setAdding(false)} canClose={drafts.length > 0} />
      )}
    </header>
  );
}
