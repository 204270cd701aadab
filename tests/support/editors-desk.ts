import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import { build } from 'vite';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
};

/**
 * A desk whose reply box is a real editor from a real library: `/cases/1?editor=slate&draft=…`. It has the marks of the sandbox
 * CRM, so that the sandbox's adapter reads it.
 */
export async function startEditorsDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'kept-editors-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // Draft.js was written for Node's name of the global object.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: {
          main: resolve('tests/support/editors/main.ts'),
          ways: resolve('tests/support/editors/ways.ts'),
        },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk.example');
    const file = fileFor(pathname, folder);
    if (pathname.startsWith('/cases/')) {
      response.writeHead(200, { 'Content-Type': types['.html'] });
      response.end(pageOf(pathname.slice('/cases/'.length)));
    } else if (file === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fileFor(pathname: string, folder: string): string | undefined {
  const [root, rest] = pathname.startsWith('/ckeditor4/')
    ? [resolve('node_modules/ckeditor4'), pathname.slice('/ckeditor4/'.length)]
    : [folder, pathname.slice(1)];
  const file = join(root, rest);
  return file.startsWith(root + sep) && extname(file) !== '' && existsSync(file) ? file : undefined;
}

const pageOf = (id: string) => `<!doctype html>
<html data-desk="sandbox"><title>Case ${id}</title>
<style>.note-codable { display: none } [contenteditable] { white-space: pre-wrap; min-height: 60px } body { font: 16px sans-serif }</style>
<body><article data-case-id="${id}"><h1 data-subject>Where is my parcel?</h1><p data-customer="Ana Ruiz">Ana Ruiz</p>
<section data-composer="public" hidden></section><section data-composer="internal" hidden></section></article>
<input type="search" aria-label="Search"><script type="module" src="/main.js"></script>`;
