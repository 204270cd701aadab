import { startHostileSite } from './hostile-site.ts';
import { capture, startKeptOnSandbox } from './kept-on-sandbox.ts';
import { stored } from './stored.ts';

/** Words that no page and no other extension may ever hear. */
export const secret = 'send the zebrafish contract';

export type UnderAttack = Awaited<ReturnType<typeof startUnderAttack>>;

/** The sidebar open on the sandbox desk with one promise in it, and a hostile site beside it. */
export async function startUnderAttack(options: { args?: string[] } = {}) {
  const kept = await startKeptOnSandbox(options);
  const site = await startHostileSite();
  /** What the background had to report. */
  const errors: string[] = [];
  const worker = await kept.serviceWorker();
  worker.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const { page, frame } = await kept.begin('/cases/48213');
  await capture(page, frame, `${secret} in 3 hours`);
  const before = await stored(frame);
  const stop = async () => {
    await kept.stop();
    await site.close();
  };
  return { kept, site, errors, page, frame, before, stop };
}
