import { t } from '@/lib/i18n.ts';
import { reportLine } from '@/lib/report.ts';
import { Bytes } from './Bytes.tsx';
import { Destination } from './Destination.tsx';
import { NextNotice } from './NextNotice.tsx';
import { PackServers } from './PackServers.tsx';
import { SavedFiles } from './SavedFiles.tsx';
import { StaysHere } from './StaysHere.tsx';
import { useLeaving } from './use-leaving.ts';
import css from './Privacy.module.css';

/** What leaves this device, to the byte, and what stays: told by the modules that do it (X13). */
export function PrivacyPage() {
  const leaving = useLeaving();
  if (leaving === undefined) return null;
  const { sources, checks, notice, words, synced, kinds } = leaving;
  const onlyMe = t('privacy.level.onlyMe');
  return (
    <div className={css.page}>
      <h2 className={css.title}>{t('privacy.title')}</h2>
      <p>{t('privacy.intro')}</p>
      <Destination name={t('privacy.sync.name')} level={onlyMe} setBy="nobody">
        <p>{t('privacy.sync.what')}</p>
        <Bytes text="" of={t('privacy.sync.name')} />
      </Destination>
      <PackServers sources={sources} checks={checks} />
      <Destination
        name={t('privacy.crm.name')}
        level={t('privacy.level.shared', [t('privacy.crm.readers')])}
        setBy="me"
      >
        <p>{t('privacy.crm.what')}</p>
        <p>{t('privacy.crm.itself')}</p>
        <Bytes text="" of={t('privacy.crm.name')} />
      </Destination>
      <NextNotice notice={notice} words={words} />
      <SavedFiles kinds={kinds} />
      <Destination name={t('privacy.copy.name')} level={onlyMe} setBy="me">
        <p>{t('privacy.copy.what')}</p>
      </Destination>
      <Destination name={t('privacy.synced.name')} level={onlyMe} setBy="kept">
        <p>{t('privacy.synced.what')}</p>
        {synced === undefined ? (
          <p>{t('privacy.synced.none')}</p>
        ) : (
          <Bytes text={synced} of={t('privacy.synced.name')} />
        )}
      </Destination>
      <Destination name={t('privacy.log.name')} level={onlyMe} setBy="kept">
        <p>{t('privacy.log.what')}</p>
        <Bytes text={sampleLine()} of={t('privacy.log.sample')} />
      </Destination>
      <p className={css.quiet}>{t('privacy.browser')}</p>
      <StaysHere kinds={kinds} />
    </div>
  );
}

/** A line as it would be written of an error that quotes what somebody typed. */
function sampleLine(): string {
  return reportLine('sidebar', new TypeError(t('privacy.log.typed')))
    .join('\n')
    .trim();
}
