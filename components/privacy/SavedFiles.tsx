import { t } from '@/lib/i18n.ts';
import type { KeptKind } from '@/lib/db/kept-here.ts';
import { Destination } from './Destination.tsx';
import { FileBytes } from './FileBytes.tsx';
import { files, handedElsewhere } from './files.ts';
import { kindText } from './kind-text.ts';
import css from './Privacy.module.css';

/** Files that the person saves: what is in each, and on a press the bytes themselves. */
export function SavedFiles({ kinds }: { kinds: readonly KeptKind[] }) {
  const names = (ofFile: boolean) =>
    kinds
      .filter(({ scope }) => (scope !== 'device') === ofFile)
      .map(({ type }) => kindText(type))
      .join(', ');
  return (
    <Destination
      name={t('privacy.files.name')}
      level={t('privacy.level.shared', [t('privacy.files.readers')])}
      setBy="me"
    >
      <p>{t('privacy.files.what')}</p>
      <ul className={css.files}>
        {files.map(({ key, make }) => (
          <li key={key} className={css.file}>
            <h4 className={css.fileName}>{t(`privacyFile.${key}.name`)}</h4>
            <p>
              {key === 'backup'
                ? t('privacyFile.backup.what', [names(true), names(false)])
                : t(`privacyFile.${key}.what`)}
            </p>
            <FileBytes name={t(`privacyFile.${key}.name`)} make={make} />
          </li>
        ))}
        {handedElsewhere.map((key) => (
          <li key={key} className={css.file}>
            <h4 className={css.fileName}>{t(`privacyFile.${key}.name`)}</h4>
            <p>{t(`privacyFile.${key}.what`)}</p>
          </li>
        ))}
      </ul>
    </Destination>
  );
}
