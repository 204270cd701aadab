import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** A site of somebody else: an empty page without any policy, at two names of which the person may have permitted one. */
export async function startHostileSite() {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Elsewhere</title><body>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    permitted: `http://127.0.0.1:${port}/`,
    unknown: `http://localhost:${port}/`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Puts a frame into a page (or into a frame of it) and waits until whatever is going to be shown is shown. */
export async function addFrame(into: Page | Frame, source: string, sandbox?: string): Promise<Frame> {
  const element = await into.evaluateHandle(
    ([address, flags]) => {
      const frame = document.createElement('iframe');
      if (flags !== undefined) frame.setAttribute('sandbox', flags);
      frame.src = address ?? '';
      frame.width = '360';
      frame.height = '700';
      document.body.append(frame);
      return frame;
    },
    [source, sandbox] as const,
  );
  await wait(1200);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The element has no frame');
  return frame;
}

/** What a frame shows, as far as it shows anything of ours. */
export async function shownIn(frame: Frame): Promise<{ rows: number; fields: number; text: string }> {
  const blocked = { rows: 0, fields: 0, text: '' };
  if (frame.url().startsWith('chrome-error:')) return blocked;
  return frame.evaluate(() => ({
    rows: document.querySelectorAll('[data-row]').length,
    fields: document.querySelectorAll('input, textarea, button').length,
    text: document.body.innerText.trim(),
  }));
}
