import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isAllowedHost } from './allowed-host.ts';
import { answerApi } from './api.ts';
import { createCaseStore, type CaseStore } from './case-store.ts';
import { headersFor } from './headers.ts';
import { readPublicFile } from './public-files.ts';

const firstCase = '/cases/48213';

/** Serves the sandbox CRM on 127.0.0.1. Port 0 takes a free one; `now` is the moment its messages are dated back from. */
export async function startSandbox({ port = 0, now = Date.now() } = {}): Promise<{
  url: string;
  close(): Promise<void>;
}> {
  const store = createCaseStore(now);
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      console.error('sandbox', error);
      response.destroy();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(store: CaseStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = parseUrl(request.url);
  const headers = headersFor(url?.searchParams.get('csp') ?? null, request.headers.origin);
  const send = (status: number, type: string, body: string | Buffer, more = {}) => {
    response.writeHead(status, { ...headers, 'Content-Type': type, ...more });
    response.end(body);
  };
  const refuse = (status: number, why: string) => send(status, 'text/plain; charset=utf-8', `${why}\n`);

  if (!isAllowedHost(request.headers.host)) return refuse(421, 'The sandbox answers to loopback names only');
  if (!url) return refuse(400, 'Not an address');

  if (url.pathname.startsWith('/api/')) {
    const { status, body } = await answerApi(store, request, url);
    return send(status, 'application/json; charset=utf-8', JSON.stringify(body));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Not here');
  if (url.pathname === '/') return send(302, 'text/plain', '', { Location: firstCase + url.search });

  const isPage = url.pathname === '/cases' || url.pathname.startsWith('/cases/');
  const name = isPage ? 'desk.html' : url.pathname.replace(/^\/public\//, '');
  const file = isPage || url.pathname.startsWith('/public/') ? await readPublicFile(name) : undefined;
  return file ? send(200, file.type, file.body) : refuse(404, 'Not found');
}

function parseUrl(address = '/'): URL | undefined {
  try {
    const url = new URL(`http://sandbox${address}`);
    url.pathname = decodeURIComponent(url.pathname);
    return url;
  } catch {
    // A malformed address or escape: the caller answers 400.
    return undefined;
  }
}

const isRunDirectly =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isRunDirectly) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8095' } } });
  const { url } = await startSandbox({ port: Number(values.port) });
  console.log(`The sandbox CRM is at ${url}`);
}
