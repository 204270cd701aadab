import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mayAsk } from './network/guard.ts';

/** One request for a pack: the tag the client had, and how it was answered. */
export type PackRequest = { path: string; ifNoneMatch: string | undefined; status: number };

export type PackServer = Awaited<ReturnType<typeof startPackServer>>;

/**
 * What an admin's file server does: gives each file with an ETag, 304 to who has it already, to any origin. `put` publishes;
 * what is put as a function answers by itself (a redirect, an endless file, a drip).
 */
export async function startPackServer() {
  type Answer = Parameters<typeof createServer>[1];
  const files = new Map<string, string | NonNullable<Answer>>();
  const requests: PackRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const ifNoneMatch = request.headers['if-none-match'];
    const note = (status: number) => requests.push({ path, ifNoneMatch, status });
    const file = files.get(path);
    response.setHeader('access-control-allow-origin', '*');
    if (typeof file === 'function') {
      note(0);
      file(request, response);
      return;
    }
    if (file === undefined) {
      note(404);
      response.writeHead(404).end();
      return;
    }
    const tag = `"${createHash('sha256').update(file).digest('hex').slice(0, 16)}"`;
    const isHad = ifNoneMatch === tag;
    note(isHad ? 304 : 200);
    response.setHeader('etag', tag);
    response.setHeader('content-type', 'application/json');
    response.writeHead(isHad ? 304 : 200).end(isHad ? undefined : file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  mayAsk(`http://127.0.0.1:${port}`);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    put(path: string, file: string | NonNullable<Answer>): string {
      files.set(path, file);
      return `http://127.0.0.1:${port}${path}`;
    },
    remove: (path: string) => files.delete(path),
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
