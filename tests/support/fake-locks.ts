type Held = { name: string; over: Promise<unknown> };

/** Web Locks as one page has them, in memory: one holder per name, the others in turn. happy-dom has none. */
export function installLocks(): void {
  const held: Held[] = [];
  const request = async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as () => unknown;
    const before = held.findLast((one) => one.name === name)?.over;
    const run = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    const lock = { name, over: run };
    held.push(lock);
    try {
      return await run;
    } finally {
      held.splice(held.indexOf(lock), 1);
    }
  };
  const query = async () => ({ held: held.map(({ name }) => ({ name })), pending: [] });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request, query } });
}
