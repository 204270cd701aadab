import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPack } from '../../../lib/packs/sources.ts';
import { startPackServer, type PackServer } from '../../support/pack-server.ts';

let server: PackServer;
beforeAll(async () => {
  server = await startPackServer();
});
afterAll(() => server.close());

test('the file comes as it is, letters beyond ASCII and all', async () => {
  const url = server.put('/pack.json', '{"name":"Zoë · 質問 · 🧾"}');
  expect(await fetchPack(url)).toEqual({ ok: true, value: '{"name":"Zoë · 質問 · 🧾"}' });
});

test('nothing of the person goes along, and the browser may answer from what it has only after asking', async () => {
  let asked: RequestInit | undefined;
  await fetchPack('https://a.example/pack.json', {
    fetch: async (_, init) => {
      asked = init;
      return new Response('{}');
    },
  });
  expect(asked).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-cache',
  });
  // A header of ours would need leave from every server.
  expect(asked?.headers).toBeUndefined();
});

test('an address that packs may not come from is never asked', async () => {
  let asked = 0;
  const fake = async () => {
    asked += 1;
    return new Response('{}');
  };
  for (const url of ['http://a.example/p.json', 'file:///etc/passwd', 'no address'])
    expect(await fetchPack(url, { fetch: fake })).toMatchObject({ reason: 'invalid' });
  expect(asked).toBe(0);
});

test('an answer without end is cut off at the first byte too many', async () => {
  let sent = 0;
  let isCut = false;
  const url = server.put('/endless', (_, response) => {
    const portion = Buffer.alloc(64 * 1024, 'x');
    const more = () => {
      while (!response.destroyed && response.write(portion)) sent += portion.length;
      if (!response.destroyed) response.once('drain', more);
    };
    response.once('close', () => (isCut = true));
    more();
  });
  expect(await fetchPack(url)).toMatchObject({ reason: 'packTooBig' });
  await expect.poll(() => isCut).toBe(true);
  // What lies in buffers on the way, and no more.
  expect(sent).toBeLessThan(20 * 1024 * 1024);
});

test('a small file that unpacks to a large one is as large as it unpacks', async () => {
  const { gzipSync } = await import('node:zlib');
  const url = server.put('/bomb', (_, response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
  });
  expect(await fetchPack(url)).toMatchObject({ reason: 'packTooBig' });
});

test('a server that drips, or says nothing, is given up', async () => {
  const url = server.put('/drip', (_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  });
  const silent = server.put('/silent', () => undefined);
  expect(await fetchPack(url, { patienceMs: 200 })).toMatchObject({ reason: 'unreachable' });
  expect(await fetchPack(silent, { patienceMs: 200 })).toMatchObject({ reason: 'unreachable' });
});

test('a redirect, an error of the server and no server at all are the same: out of reach', async () => {
  const good = server.put('/good', '{}');
  const redirect = server.put('/redirect', (_, response) => {
    response.writeHead(302, { location: good }).end();
  });
  expect(await fetchPack(redirect)).toMatchObject({ reason: 'unreachable' });
  expect(await fetchPack(`${server.url}/none`)).toMatchObject({ reason: 'unreachable', detail: '404' });
  expect(await fetchPack('http://127.0.0.1:1/none')).toMatchObject({ reason: 'unreachable' });
});
