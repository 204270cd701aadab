import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The extensions that are compared, each unpacked in a folder of its own below `folder`. */
const site = 'http://127.0.0.1/*';

/**
 * A copy of the build whose manifest grants the sandbox's address: the prompt for a permission cannot be answered
 * here. The background then registers the content script by itself, as it does after a real grant.
 */
export function grantedCopy(build: string, folder: string, pattern = site): string {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }));
  return folder;
}

/** An empty content script: what the browser itself takes for having one at all. */
export function emptyExtension(folder: string): string {
  return write(folder, { 'content.js': '// nothing' }, {});
}

/** A page of fifty rows of fixed text in a frame, opened by a key: the least that a sidebar can cost. */
export function staticExtension(folder: string): string {
  return write(folder, { 'content.js': openByKey, 'panel.html': panel }, {});
}

/** The same page opened the way Kept is: command, background, message to the content script, frame. */
export function staticByCommand(folder: string): string {
  const files = { 'content.js': openByMessage, 'panel.html': panel, 'background.js': passOn };
  return write(folder, files, {
    background: { service_worker: 'background.js' },
    commands: { 'toggle-sidebar': { description: 'toggle' } },
  });
}

function write(folder: string, files: Record<string, string>, more: object): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    content_scripts: [{ matches: [site], js: ['content.js'], run_at: 'document_idle' }],
    web_accessible_resources: [{ resources: ['panel.html'], matches: [site] }],
    ...more,
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

const open = `
  const frame = document.createElement('iframe');
  frame.src = chrome.runtime.getURL('panel.html');
  frame.style.cssText = 'position:fixed;top:0;right:0;width:360px;height:100vh;border:0;z-index:2147483647';
  document.documentElement.append(frame);`;
const openByKey = `addEventListener('keydown', (event) => { if (event.code === 'KeyK' && event.altKey) { ${open} } }, true);`;
const openByMessage = `chrome.runtime.onMessage.addListener(() => { ${open} });`;
const passOn = `chrome.commands.onCommand.addListener((name, tab) => chrome.tabs.sendMessage(tab.id, name));`;

const row = (index: number) =>
  `<li data-row><b>call customer ${index} back about the refund</b><span>Customer ${index}</span><time>tomorrow 15:00</time></li>`;
const panel = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title>
<style>body{margin:0;background:#fff;color:#222;font:13px/1.4 system-ui,sans-serif}ul{margin:0;padding:12px;list-style:none}
li{display:grid;grid-template-columns:1fr auto;gap:2px 8px;padding:8px;border:1px solid #dde;border-radius:6px;margin-bottom:6px}
b{grid-column:1/-1}</style><h1>Promises</h1><ul>${Array.from({ length: 50 }, (_, index) => row(index)).join('')}</ul></html>`;
