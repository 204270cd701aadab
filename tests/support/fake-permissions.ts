import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's permission store in memory; `answer` is what the person presses when asked. */
export function installPermissions(answer: boolean): { given: Set<string> } {
  const given = new Set<string>();
  const nothing = { addListener: () => {}, removeListener: () => {} };
  const fake = {
    contains: async ({ origins = [] }: { origins?: string[] }) => origins.every((one) => given.has(one)),
    getAll: async () => ({ origins: [...given], permissions: [] }),
    request: async ({ origins = [] }: { origins?: string[] }) => {
      if (answer) origins.forEach((one) => given.add(one));
      return answer;
    },
    onAdded: nothing,
    onRemoved: nothing,
  };
  Object.assign(fakeBrowser, { permissions: fake });
  return { given };
}
