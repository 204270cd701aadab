import { Pencil, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { clockTime } from '@/components/ui/due-text.ts';
import { focusHere } from '@/components/ui/focus-here.ts';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import type { LearningBody, OwnReflection } from '@/lib/records/reflection.ts';
import { EditEntry } from './EditEntry.tsx';
import { entryText, EntryMark } from './EntryMark.tsx';
import { forget } from './forgotten.ts';
import { UndoButton } from './TodayEntries.tsx';
import css from './LogPage.module.css';

/** One entry; it can be written anew and deleted. Where one was just deleted stands Undo. */
export const LogEntry = memo(function LogEntry({ row, isGone }: { row: OwnReflection; isGone: boolean }) {
  const [isEdited, setEdited] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    // To the button that began it, now that it is there again.
    if (wasEdited.current && !isEdited) focusHere(item.current?.querySelector('button') ?? null);
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li ref={item} className={css.entry}>
      <time className={css.time} dateTime={new Date(row.at).toISOString()}>
        {clockTime(row.at)}
      </time>
      {isGone ? (
        <p role="status" className={css.body}>
          {t('log.deleted')} <UndoButton id={row.id} />
        </p>
      ) : isEdited ? (
        <EditEntry row={row} close={() => setEdited(false)} />
      ) : (
        <>
          <div className={css.body}>
            <Words row={row} />
          </div>
          <div className={css.acts}>
            <IconButton
              Icon={Pencil}
              label={t('log.editOf', [entryText(row.body)])}
              title={t('log.edit')}
              className={css.icon}
              act={() => setEdited(true)}
            />
            <IconButton
              Icon={Trash2}
              label={t('log.deleteOf', [entryText(row.body)])}
              title={t('log.delete')}
              className={css.icon}
              act={(event) => void forget(event.nativeEvent, row.id)}
            />
          </div>
        </>
      )}
    </li>
  );
});

function Words({ row: { body } }: { row: OwnReflection }) {
  if (body.is === 'learning') return <Learning body={body} />;
  return (
    <>
      <EntryMark body={body} /> <bdi className={css.text}>{body.text}</bdi>
      {body.is === 'try' && <p className={css.quiet}>{t(`tryAnswer.${body.answer ?? 'unasked'}`)}</p>}
      {body.is === 'log' && body.caseKey !== '' && (
        <p className={css.quiet}>
          <CaseLink url={body.caseUrl} title={body.caseTitle} />
        </p>
      )}
    </>
  );
}

function Learning({ body }: { body: LearningBody }) {
  const lines = (['happened', 'mine', 'differently', 'others'] as const).filter((line) => body[line] !== '');
  return (
    <>
      <EntryMark body={body} />
      <dl className={css.card}>
        {lines.map((line) => (
          <div key={line}>
            <dt className={css.quiet}>{t(`learningLine.${line}`)}</dt>
            <dd className={css.text}>
              <bdi>{body[line]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** An address that a page said is a link only where it is one of the web. */
function CaseLink({ url, title }: { url: string; title: string }) {
  const words = <bdi>{t('log.case', [title])}</bdi>;
  if (!/^https?:\/\//i.test(url)) return words;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
