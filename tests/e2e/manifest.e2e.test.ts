import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { built } from '../support/built.ts';

type Manifest = {
  manifest_version: number;
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts?: unknown[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  incognito: string;
  storage?: { managed_schema: string };
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string } };
};

const allowed = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'idle',
  'scripting',
  'activeTab',
  'contextMenus',
  'sidePanel',
];

/** Code made from text: the policy forbids it, and a library that only tries makes noise in every page. */
const codeFromText = /\bnew Function\b|\bFunction\((?:"|'|`)|[^.\w]eval\(/g;

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('the built %s', (target) => {
  const folder = built(target);
  const file = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(file('manifest.json')) as Manifest;
  const scripts = globSync('**/*.js', { cwd: folder });

  test('asks for nothing on any site at install, and may ask for sites later', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.permissions.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('has a policy that allows its own scripts only, no eval, and says who may frame it', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(/\s+/);
        return [name, values];
      }),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    // Packs come from any https server, or from this machine for trials.
    expect(policy.get('connect-src')).toEqual([
      "'self'",
      'https:',
      'http://127.0.0.1:*',
      'http://localhost:*',
    ]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toBeDefined();
    expect(policy.get('frame-ancestors')).not.toContain('*');
  });

  test('opens one page to web pages, under an address that cannot be guessed where the browser can do that', () => {
    const offered = manifest.web_accessible_resources;
    expect(offered.flatMap(({ resources }) => resources)).toEqual(['sidebar.html']);
    expect(offered.map((one) => one.use_dynamic_url ?? false)).toEqual([target === 'chrome-mv3']);
  });

  test('says what a policy may set where the browser wants to know it', () => {
    const schema = manifest.storage?.managed_schema;
    expect(schema).toBe(target === 'chrome-mv3' ? 'policy.schema.json' : undefined);
  });

  test('states the oldest browser it works in, and stays out of private windows', () => {
    const oldest =
      target === 'chrome-mv3'
        ? manifest.minimum_chrome_version
        : manifest.browser_specific_settings?.gecko.strict_min_version;
    expect(Number.parseInt(oldest ?? '0', 10)).toBeGreaterThanOrEqual(130);
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('puts a content script of at most 8 kB into pages, without framework, database or schema library', () => {
    const script = file('content-script.js');
    expect(gzipSync(script).length).toBeLessThanOrEqual(8 * 1024);
    expect(script).not.toMatch(/react|dexie|zod|indexedDB|jsx/i);
    expect(script).not.toMatch(/\bimport\s*[({"'*]/);
  });

  test('has no code made from text, and no script from elsewhere', () => {
    expect(scripts.length).toBeGreaterThan(5);
    const found = scripts.flatMap((name) =>
      [...file(name).matchAll(codeFromText)].map(([match]) => `${basename(name)}: ${match}`),
    );
    expect(found).toEqual([]);
    for (const page of globSync('*.html', { cwd: folder })) {
      const html = file(page);
      expect(html, page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      // A policy without 'unsafe-inline' would stop it: better not to have it.
      expect(html, page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
      expect(html, page).not.toMatch(/\son\w+="/);
    }
  });

  test('carries every file that its manifest names', () => {
    const named = JSON.stringify(manifest).match(/[\w./-]+\.(?:json|js|html|png)\b/g) ?? [];
    expect(named.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });
});
