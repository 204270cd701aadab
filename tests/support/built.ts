import { resolve } from 'node:path';

/** The folder of a built extension: `chrome-mv3` or `firefox-mv3`. KEPT_OUT names another place than .output. */
export function built(target: 'chrome-mv3' | 'firefox-mv3'): string {
  return resolve(process.env['KEPT_OUT'] ?? '.output', target);
}
