import { t } from '@/lib/i18n.ts';
import { packDraftOf } from '@/lib/db/pack-drafts.ts';
import { isUnsaved, save, useKept } from './autosave.ts';
import { openDraft } from './drafts.ts';
import { problemText } from './problem-text.ts';
import { stepBack, useDraft, useWriting } from './writing.ts';
import css from './Admin.module.css';

/** Whether the draft is on the disk, and what was just deleted. */
export function SavedLine() {
  const { id } = useDraft();
  const { savedAt, problem } = useKept();
  const deleted = useWriting((state) => state.deleted);
  const takeOther = async () => {
    const row = await packDraftOf(id);
    if (row !== undefined) await openDraft(row, { instead: true });
  };
  if (problem !== null) {
    return (
      <span className={css.trouble} role="alert">
        {problemText(problem)}
        {problem.reason === 'draftElsewhere' ? (
          <>
            <button type="button" className={css.act} onClick={() => void takeOther()}>
              {t('admin.takeOther')}
            </button>
            <button type="button" className={css.act} onClick={() => void save({ over: true })}>
              {t('admin.keepMine')}
            </button>
          </>
        ) : (
          <button type="button" className={css.act} onClick={() => void save()}>
            {t('admin.saveAgain')}
          </button>
        )}
      </span>
    );
  }
  return (
    <span className={css.saved} role="status">
      {deleted !== null && (
        <>
          {t('admin.deleted', [deleted])}
          <button type="button" className={css.act} onClick={stepBack}>
            {t('admin.undo')}
          </button>
        </>
      )}
      {deleted === null &&
        savedAt !== null &&
        (isUnsaved() ? t('admin.saving') : t('admin.saved', [clock(savedAt)]))}
    </span>
  );
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
