import { useState } from 'react';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import type { PackFileAnswer } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import { largestPack } from '@/lib/packs/read-pack.ts';
import { problem, type Problem } from '@/lib/problem.ts';
import { problemText } from './problem-text.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';

type Said = { text: string; answer: PackFileAnswer } | Problem;

/** A pack from a file, as it goes from hand to hand; a key that nobody trusted yet is asked about first. */
export function PackFile() {
  const [said, setSaid] = useState<Said>();
  const take = async (text: string, trusted?: string) => {
    const answer = await send('packFile', trusted === undefined ? { text } : { text, trusted });
    setSaid(answer.ok ? { text, answer: answer.value } : answer);
  };
  const open = async (file: File) => {
    if (file.size > largestPack) setSaid(problem('packTooBig'));
    else await take(await file.text());
  };
  const asked =
    said !== undefined && 'answer' in said && said.answer.is === 'unknownKey' ? said.answer : null;
  return (
    <>
      <FileButton label={t('packs.file')} accept="application/json,.json" take={open} className={css.act} />
      {said !== undefined && asked === null && (
        <p role="status" className={`${own.whole} ${'reason' in said ? css.problem : css.hint}`}>
          {'reason' in said ? problemText(said) : takenText(said.answer)}
        </p>
      )}
      {said !== undefined && 'answer' in said && asked !== null && (
        <div className={`${css.preview} ${own.whole}`} role="group" aria-labelledby="pack-key-asked">
          <h3 id="pack-key-asked" className={css.subheading}>
            {t('packs.askTitle')}
          </h3>
          <p>
            {t('packs.askText', [asked.name, String(asked.version)])}{' '}
            <code className={own.print}>{asked.fingerprint}</code>
          </p>
          <p className={own.reason}>
            {asked.reason}
            {asked.publishedBy !== undefined && ` (${asked.publishedBy})`}
          </p>
          <p className={css.hint}>{t('packs.askWho')}</p>
          <div className={css.actions}>
            <button type="button" className={css.act} onClick={() => void take(said.text, asked.key)}>
              {t('packs.trust')}
            </button>
            <button type="button" className={css.act} onClick={() => setSaid(undefined)}>
              {t('packs.leave')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function takenText({ is, name, version }: PackFileAnswer): string {
  return t(is === 'same' ? 'packs.fileSame' : 'packs.fileTaken', [name, String(version)]);
}
