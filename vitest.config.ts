import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * What only decides, and keeps nothing between two calls: these tests share their modules, which takes a third of the time.
 * Whatever stores, speaks to the browser or changes the zone of the process gets modules of its own, file by file.
 */
const rules =
  'adapters agenda crypto handover hours packs promises records reflection reminders search site-helper'
    .split(' ')
    .map((folder) => `tests/lib/${folder}/**/*.test.ts`);
// With ten thousand runs each (scripts/test-deep.mjs) a property takes its time.
const testTimeout = process.env['KEPT_RUNS'] === undefined ? 5_000 : 600_000;

/** `rules`, `unit` and `components` need no browser; `e2e`, `deep` and `crm` run the built extension (scripts/test*.mjs build it first). */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'rules',
          testTimeout,
          environment: 'node',
          include: rules,
          setupFiles: ['tests/support/setup-unit.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          testTimeout,
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/lib/**/*.test.ts', 'tests/entrypoints/**/*.test.ts'],
          exclude: rules,
          setupFiles: ['tests/support/setup-unit.ts'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'components',
          testTimeout: 30_000,
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/support/setup-unit.ts', 'tests/support/setup-components.ts'],
        },
      },
      browserProject('e2e', 'tests/e2e/*.e2e.test.ts'),
      browserProject('deep', 'tests/e2e/*.deep.test.ts'),
      browserProject('crm', 'tests/e2e/*.crm.test.ts'),
    ],
  },
});

/**
 * Real browsers. The end-to-end files run two at a time: mostly they wait for a browser to start or a moment to pass. The long
 * loops and the real CRM run alone.
 */
function browserProject(name: string, include: string) {
  return {
    test: {
      name,
      environment: 'node' as const,
      include: [include],
      // Nothing leaves the extension but what the test set up; what was seen is in out/network.json afterwards.
      setupFiles: ['tests/support/setup-browsers.ts'],
      globalSetup: ['tests/support/network/collect.ts'],
      fileParallelism: name === 'e2e',
      maxWorkers: 2,
      testTimeout: name === 'deep' ? 3_600_000 : 120_000,
      hookTimeout: 120_000,
      // A look into a browser that is busy can take longer than the second that is allowed by default.
      expect: { poll: { timeout: 20_000 } },
      // Real browsers on a machine that does other things too: a test may stumble once, and vitest says that it did.
      retry: name === 'deep' ? 0 : 1,
    },
  };
}
