import { t } from '@/lib/i18n.ts';
import type { Notice } from '@/lib/reminders/notice.ts';
import { Bytes } from './Bytes.tsx';
import { Destination } from './Destination.tsx';

/** What the computer will be given to show next, made by what makes every notification. */
export function NextNotice({ notice, words }: { notice: Notice | undefined; words: boolean }) {
  const name = t('privacy.notice.name');
  return (
    <Destination name={name} level={t('privacy.level.onlyMe')} setBy={words ? 'me' : 'kept'}>
      <p>{t('privacy.notice.what')}</p>
      <p>{t(words ? 'privacy.notice.words' : 'privacy.notice.noWords')}</p>
      {notice === undefined ? (
        <p>{t('privacy.notice.none')}</p>
      ) : (
        <Bytes text={[notice.title, notice.message, ...notice.buttons].join('\n')} of={name} />
      )}
    </Destination>
  );
}
