import type { Adapter } from './define-adapter.ts';
import generic from './generic.ts';
import requestTracker from './request-tracker.ts';
import sandbox from './sandbox.ts';

/** Every adapter; the generic one last. tests/adapters.contract.test.ts fails when a file of this folder is missing here. */
export const adapters: readonly Adapter[] = [sandbox, requestTracker, generic];
