import { setTimeout as sleep } from 'node:timers/promises';
import { calm } from './calm.ts';
import { Session, type Chromium, type Page } from './chromium.ts';
import { longTasks, routeChanges, watchChange, watchHost, watchRows, world } from './probe.ts';

/** How the sidebar of a candidate is opened, and what its frame's address ends with. */
export type Opening = { by: 'key' | 'command'; frame: string };

export type Load = { cpu: number; longTasks: number; beyond: number; routes: number };
export type Opened = { painted: number; late: boolean; reopened: { ms: number; frames: number }[] };
/** In bytes; `worker` is the background. */
export type Memory = { host: number; open?: number; panel?: number; worker?: number };

/** After a load the page and the browser come to rest for this long (ms); counted as part of the load. */
const settleMs = 2000;
const patienceMs = 20_000;
const reopenings = 3;

/** CPU time of the page's main thread from the navigation until it has settled, and what it takes to look through 20 cases. */
export async function measureLoad(browser: Chromium, url: string): Promise<Load> {
  const page = await browser.newPage();
  await page.send('Performance.enable', { timeDomain: 'threadTicks' });
  await calm();
  const before = await taskMs(page);
  await goTo(page, url);
  const after = await taskMs(page);
  const { count, beyond } = await page.eval<{ count: number; beyond: number }>(longTasks);
  const settled = await taskMs(page);
  await page.eval(routeChanges);
  await sleep(300);
  const routes = (await taskMs(page)) - settled;
  await page.close();
  // Another process took over the page when the counter went back; then all that it counts is the load.
  return { cpu: after < before ? after : after - before, longTasks: count, beyond, routes };
}

/** From the shortcut to the first painted row: first opening in this page, then closed and opened again. */
export async function measureOpening(browser: Chromium, url: string, opening: Opening): Promise<Opened> {
  const page = await browser.newPage();
  await goTo(page, url);
  await calm();
  const { context, panel, painted, late } = await open(browser, page, opening);
  const reopened = [];
  for (let i = 0; opening.by === 'command' && opening.frame === '/sidebar.html' && i < reopenings; i += 1) {
    await sleep(500);
    await toggle(browser); // closes
    await sleep(500);
    await page.eval('Object.assign(benchHost, { ticks: [], shown: 0 })', context);
    const from = await toggle(browser);
    await sleep(400);
    const host = await page.eval<{ shown: number; ticks: number[] }>('benchHost', context);
    const tick = await panel.session.eval<number>('benchRows.tick', panel.context);
    if (host.shown === 0 || tick < host.shown) throw new Error('The sidebar was not shown again');
    const frames = host.ticks.filter((at) => at > from && at <= host.shown).length;
    reopened.push({ ms: host.shown - from, frames });
  }
  await page.close();
  return { painted, late, reopened };
}

/** JavaScript heap in bytes after collections: of the page with everything that runs in it, and of the sidebar. */
export async function measureMemory(
  browser: Chromium,
  url: string,
  opening: Opening | undefined,
): Promise<Memory> {
  const page = await browser.newPage();
  await goTo(page, url);
  const host = await heap(page);
  if (opening === undefined) {
    await page.close();
    return { host };
  }
  const { panel } = await open(browser, page, opening);
  await sleep(1000);
  const memory: Memory = { host, open: await heap(page), panel: await heap(panel.session) };
  if (opening.by === 'command') memory.worker = await heap(await browser.worker());
  await page.close();
  return memory;
}

/** A promise made in another window of Kept: from Enter until the open list of this page shows it. */
export async function measureLive(
  browser: Chromium,
  url: string,
  opening: Opening,
  origin: string,
): Promise<number> {
  const page = await browser.newPage();
  await goTo(page, url);
  const { panel } = await open(browser, page, opening);
  const writer = await browser.newPage(`${origin}/sidebar.html`, true);
  await sleep(1500);
  await writer.eval(`document.querySelector('form input').focus()`);
  await writer.send('Input.insertText', { text: 'call the bench back in 2 minutes' });
  await calm();
  await panel.session.eval(watchChange, panel.context);
  await writer.eval(
    `addEventListener('keydown', (event) => { globalThis.benchKey = performance.timeOrigin + event.timeStamp; }, true)`,
  );
  await press(writer, { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
  const painted = await until(() =>
    panel.session.eval<number | undefined>('benchChange.painted', panel.context),
  );
  const from = await writer.eval<number>('benchKey');
  await Promise.all([writer.close(), page.close()]);
  return painted - from;
}

export async function goTo(page: Page, url: string): Promise<void> {
  const loaded = page.next('Page.loadEventFired');
  await page.send('Page.navigate', { url });
  await loaded;
  await sleep(settleMs);
}

async function taskMs(page: Page): Promise<number> {
  const { metrics } = await page.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function heap(session: Session): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}

/** Runs the command as the browser does when its shortcut is pressed; answers when that was, epoch ms. */
async function toggle(browser: Chromium): Promise<number> {
  const worker = await browser.worker();
  return worker.eval<number>(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
    const at = performance.timeOrigin + performance.now();
    chrome.commands.onCommand.dispatch('toggle-sidebar', tab);
    return at;
  })`);
}

async function press(page: Page, key: object): Promise<void> {
  await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Opens the sidebar in this page; `painted` is how long after the shortcut its first row was, ms. */
export async function open(browser: Chromium, page: Page, opening: Opening) {
  const context = await worldOf(page, (await frames(page))[0]);
  await page.eval(watchHost, context);
  const sessions: Session[] = [page];
  const onAttached = (method: string, params: unknown, session: string | undefined) => {
    if (method !== 'Target.attachedToTarget' || session !== page.id) return;
    const frame = new Session(page.pipe, (params as { sessionId: string }).sessionId);
    sessions.push(frame);
    void watch(frame, opening.frame).catch(() => undefined); // frames that come and go are not the one waited for
  };
  page.pipe.listeners.add(onAttached);
  await watch(page, opening.frame);
  const attaching = { waitForDebuggerOnStart: false, flatten: true, filter: [{ type: 'iframe' }] };
  await page.send('Target.setAutoAttach', { autoAttach: true, ...attaching });
  await sleep(200);

  let from = 0;
  if (opening.by === 'command') from = await toggle(browser);
  else await press(page, { key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 1 });
  const found = await until(async () => {
    for (const session of sessions) {
      const rows = await paintedIn(session, opening.frame).catch(() => undefined); // not loaded yet
      if (rows !== undefined) return rows;
    }
    return undefined;
  });
  page.pipe.listeners.delete(onAttached);
  if (opening.by === 'key') from = await page.eval<number>('benchHost.key', context);
  return { context, panel: found, painted: found.painted - from, late: found.late };
}

async function watch(session: Session, frame: string): Promise<void> {
  const script = { source: watchRows(frame), worldName: world, runImmediately: true };
  await session.send('Page.addScriptToEvaluateOnNewDocument', script);
}

async function paintedIn(session: Session, frame: string) {
  for (const { id, url } of await frames(session)) {
    if (!new URL(url).pathname.endsWith(frame)) continue;
    const context = await worldOf(session, { id, url });
    const rows = await session.eval<{ painted?: number; late: boolean } | undefined>(
      'globalThis.benchRows',
      context,
    );
    if (rows?.painted !== undefined) return { session, context, painted: rows.painted, late: rows.late };
  }
  return undefined;
}

type Frame = { id: string; url: string };
type FrameTree = { frame: Frame; childFrames?: FrameTree[] };

async function frames(session: Session): Promise<Frame[]> {
  const { frameTree } = await session.send<{ frameTree: FrameTree }>('Page.getFrameTree');
  const walk = ({ frame, childFrames = [] }: FrameTree): Frame[] => [frame, ...childFrames.flatMap(walk)];
  return walk(frameTree);
}

async function worldOf(session: Session, frame: Frame | undefined): Promise<number> {
  const params = { frameId: frame?.id, worldName: world };
  const { executionContextId } = await session.send<{ executionContextId: number }>(
    'Page.createIsolatedWorld',
    params,
  );
  return executionContextId;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const endsAt = Date.now() + patienceMs; Date.now() < endsAt; await sleep(100)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('The rows were not painted');
}
