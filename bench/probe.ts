/** What runs inside pages, in a JavaScript world of its own beside the page's. */
export const world = 'bench';

const now = 'const now = () => performance.timeOrigin + performance.now();';

/**
 * In the sidebar's frame: when the first row was painted. The observer is computed at the end of a frame's work and
 * called after it. `late`: the rows were there before this code was, so the figure is too high.
 */
export const watchRows = (frame: string) => `(() => {
  if (globalThis.benchRows || !location.pathname.endsWith(${JSON.stringify(frame)})) return;
  ${now}
  const seen = globalThis.benchRows = {};
  const begun = now();
  const look = () => {
    const row = document.querySelector('[data-row]');
    if (!row) return requestAnimationFrame(look);
    seen.late = now() - begun < 1;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.painted = now();
      observer.disconnect();
    }).observe(row);
  };
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-row]')) { observer.disconnect(); look(); }
  }).observe(document, { childList: true, subtree: true });
  if (document.querySelector('[data-row]')) look();
  (function tick() { seen.tick = now(); requestAnimationFrame(tick); })();
})()`;

/** In the CRM page: the time stamp of keys, and its frames. */
export const watchHost = `(() => {
  ${now}
  const seen = globalThis.benchHost = { key: 0, ticks: [], shown: 0 };
  addEventListener('keydown', (event) => { seen.key = performance.timeOrigin + event.timeStamp; }, true);
  (function tick() { seen.ticks.push(now()); requestAnimationFrame(tick); })();
  // Making room for the sidebar and showing it are one step of the content script.
  new MutationObserver(() => {
    if (seen.shown === 0) requestAnimationFrame(() => { seen.shown = now(); });
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
})()`;

/** In the list: when it changes next, and when that was on screen. */
export const watchChange = `(() => {
  ${now}
  const seen = globalThis.benchChange = {};
  new MutationObserver((records, observer) => {
    if (!records.some((record) => [...record.addedNodes].some((node) => node.querySelector?.('[data-row]')))) return;
    observer.disconnect();
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { seen.painted = now(); }; port2.postMessage(0); });
  }).observe(document, { childList: true, subtree: true });
})()`;

/** Tasks over 50 ms since the page began: how many, and how long beyond 50 ms together. */
export const longTasks = `new Promise((resolve) => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve({ count: tasks.length, beyond: tasks.reduce((sum, task) => sum + task.duration - 50, 0) }), 60);
})`;

/** Twenty cases, one after the other, by the page's own links. */
export const routeChanges = `(async () => {
  const links = [...document.querySelectorAll('a[href^="/cases/"]')];
  for (let i = 0; i < 20; i += 1) { links[i % links.length]?.click(); await new Promise((done) => setTimeout(done, 100)); }
  return links.length;
})()`;
