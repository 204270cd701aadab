import { useState } from 'react';
import { forgetSiteAdapter, switchBuiltIn } from '@/lib/db/site-adapters.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Problem, Result } from '@/lib/problem.ts';
import type { SiteAdapter } from '@/lib/records/site-adapter.ts';
import css from './Settings.module.css';
import own from './TaughtSites.module.css';

type Props = { site: string; row: SiteAdapter | undefined; changed: () => void; give: () => void };

/** One site: what was taught there, and whether the built-in adapter may read it. */
export function TaughtSite({ site, row, changed, give }: Props) {
  const [said, setSaid] = useState<string | Problem>();
  /** What was pressed and is being kept: the box shows it at once. */
  const [pressed, setPressed] = useState<boolean>();
  const adapter = row?.adapter ?? null;
  const change = async (doing: Promise<Result<null>>) => {
    const done = await doing;
    setSaid(done.ok ? undefined : done);
    if (!done.ok) setPressed(undefined);
    if (done.ok) await send('readAnew', { site });
    changed();
  };
  const tryIt = async () => {
    await send('readAnew', { site });
    const open = await send('openPages', {});
    const facts = open.ok ? open.value.find((page) => page.site === site) : undefined;
    setSaid(
      facts === undefined
        ? t('taught.notOpen')
        : t('taught.shows', [facts.caseId ?? t('taught.unknown'), facts.customer ?? t('taught.unknown')]),
    );
  };
  return (
    <li className={own.site}>
      <h3 className={own.name}>{new URL(site).host}</h3>
      <p className={css.hint}>
        {adapter === null ? t('taught.nothing') : t('taught.reads', [partsOf(adapter).join(', ')])}
        {row !== undefined && adapter !== null && row.checkedOn > 0
          ? ` ${t('taught.checked', [String(row.checkedOn)])}`
          : ''}
      </p>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={pressed ?? row?.builtInOff ?? false}
          onChange={(event) => {
            setPressed(event.target.checked);
            void change(switchBuiltIn(site, event.target.checked, Date.now()));
          }}
        />
        {t('taught.builtInOff')}
      </label>
      {adapter !== null && (
        <div className={css.actions}>
          <button type="button" className={css.act} onClick={() => void tryIt()}>
            {t('taught.try')}
          </button>
          <button type="button" className={css.act} onClick={give}>
            {t('taught.export')}
          </button>
          <button
            type="button"
            className={css.act}
            onClick={() => void change(forgetSiteAdapter(site, Date.now()))}
          >
            {t('taught.forget')}
          </button>
        </div>
      )}
      <p role="status" className={css.hint}>
        {said === undefined ? '' : typeof said === 'string' ? <bdi>{said}</bdi> : t(`problem.${said.reason}`)}
      </p>
    </li>
  );
}

function partsOf(adapter: NonNullable<SiteAdapter['adapter']>): string[] {
  return [
    ...(adapter.caseIdInAddress || adapter.caseIdInPage ? [t('taught.caseId')] : []),
    ...(adapter.customer ? [t('taught.customer')] : []),
    ...(adapter.composer ? [t('taught.composer')] : []),
  ];
}
