import { afterAll, expect } from 'vitest';
import { armGuard, complaints, noteTraffic, readTraffic } from './network/guard.ts';

/** Every file of tests with a browser ends with this: nothing has left the extension but what the test set up. */
armGuard();

// The first that is said is done last: by then the file has closed its browsers.
afterAll(() => {
  readTraffic();
  const notes = process.env['KEPT_NETWORK_NOTES'];
  if (notes !== undefined) noteTraffic(expect.getState().testPath ?? 'unknown', notes);
  expect(complaints()).toEqual([]);
});
