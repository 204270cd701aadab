// npm run bench: sets up and measures; arguments go to bench/run.ts.
import { root, runNode, setUp } from './setup.mjs';
import { join } from 'node:path';

setUp();
process.exitCode = runNode([join(root, 'bench', 'run.ts'), ...process.argv.slice(2)]) ? 0 : 1;
