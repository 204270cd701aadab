/** The parts of the browser that the write path needs and Node has not: locks, and no private file system. */
export function installStorageFakes(): void {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, ...rest: unknown[]) => {
      const run = rest.at(-1) as (lock: unknown) => unknown;
      held.add(name);
      try {
        return await run({ name });
      } finally {
        held.delete(name);
      }
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
}
