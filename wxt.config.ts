import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Fixes the extension's id in unpacked builds, so that a profile keeps its data and policies can name it. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyNPQPA/SgF+0pWjYTKyvIKrEVLsmPMvrGnBXLk+AgrUkBv20CTxQEO2F4tkhZ3J8BmfHBogOv9aDCIU+IEBA+5Lwa5JYq9SDlgpyNv50BvT0LTCwiNIzJNa7wbyigWOYwUeLtXloHNc3AIxQFU6j+QDlFm4RVQU3WEueWu6EVlPyl9c1I45W4gLjdJWMHKmrH756Ojkui6EPJSllT3pjh3gUBzFyRLVq/ihY6IMY8JT/FiDA3COxulbK+WzY576FJDY/RoWXmOX1zk68Yo3DldQknOEKuuqfrZEuH/QwjsVX7YomYZO3hR7c81AybwoTQfg3tW9cVMDFxzw8tzsWLQIDAQAB';

/**
 * Pages may be framed by http and https pages and by our own only; which of those see anything is decided at run time
 * from the permissions the person gave (docs/decisions/0002-who-may-frame-the-sidebar.md).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  // Packs: an admin may put the file on any https server (or on this machine, for trials). Only lib/packs/sources.ts asks.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // The admin page holds its preview in a frame.
  "frame-src 'self'",
  "frame-ancestors 'self' https: http:",
].join('; ');

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };
type Start = keyof typeof starts;

/** What this start needs at once: the modules it imports, and theirs, without what is imported when it is wanted. */
function neededBy(start: Start, id: string, graph: Graph): boolean {
  const known = needed.get(start) ?? new Set<string>();
  if (!needed.has(start)) {
    needed.set(start, known);
    const walk = (from: string) => {
      if (known.has(from)) return;
      known.add(from);
      for (const next of graph.getModuleInfo(from)?.importedIds ?? []) walk(next);
    };
    walk(fileURLToPath(new URL(starts[start], import.meta.url)));
  }
  return known.has(id);
}
const starts = {
  background: 'entrypoints/background/index.ts',
  sidebar: 'entrypoints/sidebar/index.html',
  popup: 'entrypoints/popup/index.html',
};
const needed = new Map<Start, Set<string>>();

/** In no file that the sidebar loads: it never asks for a passphrase (tests/e2e/lock.e2e.test.ts). */
const asksPassphrase = /[\\/]components[\\/](ui[\\/]PassphraseField|lock[\\/])/;

/**
 * Few files instead of a dozen: on the way from the shortcut to the list each file of the extension is a round trip of
 * about 2 ms (npm run bench). `data` is what sidebar and background need, `page` what the sidebar shares with other pages:
 * what only those need is in neither, however many pages there are. `reading` is what turns a typed line into a promise:
 * the background needs it for the address bar, pages only once somebody types.
 */
const codeSplitting = {
  groups: [
    {
      name: (id: string, graph: Graph) =>
        id.includes('wxt-plugins') || (neededBy('sidebar', id, graph) && neededBy('background', id, graph))
          ? 'data'
          : null,
    },
    {
      name: (id: string, graph: Graph) => (neededBy('sidebar', id, graph) ? 'page' : null),
      minShareCount: 2,
    },
    {
      name: 'reading',
      test: /[\\/](lib[\\/]promises[\\/](when|capture|settle|find-|groups|phrases)|chrono-node[\\/]|date-fns[\\/])/,
    },
    {
      name: (id: string, graph: Graph) => (neededBy('background', id, graph) ? 'background-too' : null),
      minShareCount: 2,
    },
    {
      name: (id: string, graph: Graph) => (neededBy('popup', id, graph) ? 'popup-too' : null),
      minShareCount: 2,
    },
    {
      name: (id: string) => (asksPassphrase.test(id) ? null : 'other-pages'),
      tags: ['$initial' as const],
      minShareCount: 2,
    },
    { name: 'passphrase', test: asksPassphrase },
  ],
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  // The oldest browsers that the manifest allows. For older ones light-dark() would become a question to the system alone,
  // and the admin's preview could not be shown light on a dark desk.
  vite: () => ({ build: { cssTarget: ['chrome137', 'firefox142'] } }),
  // Tests that run beside each other build into folders of their own.
  outDir: process.env['KEPT_OUT'] ?? '.output',
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Pages and background are one build; the content script, a single file, is another.
      if (!entrypoints.some(({ name }) => name === 'sidebar')) return;
      const output = config.build?.rolldownOptions?.output;
      if (output !== undefined && !Array.isArray(output)) output.codeSplitting = codeSplitting;
    },
  },
  zip: {
    name: 'kept',
    excludeSources: ['.output/**', '.wxt/**', '.browsers/**', 'out/**', 'node_modules/**', '.git/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    key: browser === 'firefox' ? undefined : key,
    // What the person types is theirs alone: a private window would keep nothing and say nothing.
    incognito: 'not_allowed',
    // What an organisation may set by policy; Firefox needs no list of it.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'policy.schema.json' } }),
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      // Says when the computer was locked or left: then Kept locks itself, where somebody uses a passphrase.
      'idle',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://*/*', 'http://*/*'],
        // Firefox gives every install its own id; Chromium needs the option to hide a guessable address.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    omnibox: { keyword: 'kept' },
    commands: {
      'toggle-sidebar': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandToggle__' },
      'capture-promise': { suggested_key: { default: 'Alt+P' }, description: '__MSG_commandCapture__' },
      'write-log': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandLog__' },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: { default_panel: 'sidebar.html', default_title: 'Kept', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: 'kept@kept.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'sidebar.html' },
          // The first with Ed25519 in WebCrypto, by which packs are signed; Firefox has it since 129.
          minimum_chrome_version: '137',
        }),
  }),
});
