import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { handFile } from '@/components/shell/hand-file.ts';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { allSiteAdapters } from '@/lib/db/site-adapters.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Problem } from '@/lib/problem.ts';
import type { SiteAdapter } from '@/lib/records/site-adapter.ts';
import { exportAdapters, importAdapters, largestAdapterFile } from '@/lib/transfer/adapter-file.ts';
import { TaughtSite } from './TaughtSite.tsx';
import css from './Settings.module.css';
import own from './TaughtSites.module.css';

/** What Kept was taught, site by site: look at it, try it, hand it on, take it back. */
export function TaughtSites() {
  const [done, setDone] = useState<{ count: number } | Problem>();
  const [known, setKnown] = useState<Known>({ rows: [], sites: [] });
  const { rows, sites } = known;
  const read = async () => setKnown(await load());
  useEffect(() => void load().then(setKnown), []);

  const bring = async (chosen: File) => {
    const text = chosen.size > largestAdapterFile ? '' : await chosen.text();
    const answer = await importAdapters(text, isReadable);
    // The pages hear of it before the person does: who reads that it is done may close this one.
    if (answer.ok) for (const site of await sitesInUse()) await send('readAnew', { site });
    setDone(answer.ok ? { count: answer.value } : answer);
    await read();
  };
  const give = async (list?: string[]) => {
    const made = await exportAdapters(list);
    if (made.ok) handFile(made.value.name, 'application/json', made.value.text);
    else setDone(made);
  };
  return (
    <section className={css.group} id="taught">
      <h2 className={css.heading}>{t('taught.title')}</h2>
      <p className={css.hint}>{t('taught.hint')}</p>
      {rows.every(({ adapter }) => adapter === null) && <p>{t('taught.none')}</p>}
      <ul className={own.sites}>
        {sites.map((site) => (
          <TaughtSite
            key={site}
            site={site}
            row={rows.find(({ id }) => id === site)}
            changed={() => void read()}
            give={() => void give([site])}
          />
        ))}
      </ul>
      <div className={css.actions}>
        <FileButton
          label={t('taught.import')}
          accept="application/json,.json"
          take={bring}
          className={css.act}
        />
        {rows.length > 1 && (
          <button type="button" className={css.act} onClick={() => void give()}>
            {t('taught.exportAll')}
          </button>
        )}
      </div>
      <p role="status" className={done !== undefined && 'reason' in done ? css.problem : css.hint}>
        {done === undefined
          ? ''
          : 'reason' in done
            ? `${t(`problem.${done.reason}`)}${done.detail === undefined ? '' : ` (${done.detail})`}`
            : t('taught.imported', done.count)}
      </p>
    </section>
  );
}

type Known = { rows: SiteAdapter[]; sites: string[] };

async function load(): Promise<Known> {
  const all = await allSiteAdapters();
  const rows = all.ok ? all.value : [];
  return { rows, sites: [...new Set([...rows.map(({ id }) => id), ...(await sitesInUse())])].toSorted() };
}

/** Permitted sites (without a port, as permissions are) and the open pages of them. */
async function sitesInUse(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const allowed = origins
    .map((origin) => origin.replace(/\/\*$/, ''))
    .filter((origin) => !origin.includes('*'));
  const open = await send('openPages', {});
  const shown = open.ok ? open.value.map(({ site }) => site) : [];
  // One permission covers every port: where a page with a port is open, that is the site.
  const isShown = (origin: string) =>
    shown.some((site) => new URL(site).hostname === new URL(origin).hostname);
  return [...shown, ...allowed.filter((origin) => !isShown(origin))];
}

/** Tried on an empty page: a selector the browser cannot read throws. */
function isReadable(selector: string): boolean {
  const page = document.implementation.createHTMLDocument();
  try {
    return selector.split(' >>> ').every((part) => page.querySelectorAll(part).length >= 0);
  } catch {
    return false; // that is the answer
  }
}
