import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { CaseStore } from './case-store.ts';

export type Answer = { status: number; body: unknown };

const maxBody = 64 * 1024;
const maxLatencyMs = 60_000;
const notFound: Answer = { status: 404, body: { problem: 'No such case' } };

/** GET /api/cases, GET /api/cases/:id, POST /api/cases/:id/messages; each waits `?latency=` milliseconds first. */
export async function answerApi(store: CaseStore, request: IncomingMessage, url: URL): Promise<Answer> {
  const latencyMs = Number(url.searchParams.get('latency'));
  if (latencyMs > 0) await delay(Math.min(latencyMs, maxLatencyMs), undefined, { ref: false });

  const [, , kind, id, part, ...more] = url.pathname.split('/');
  if (kind !== 'cases' || more.length > 0) return { status: 404, body: { problem: 'No such address' } };

  if (request.method === 'POST' && id && part === 'messages') return addMessage(store, request, id);
  if (request.method !== 'GET') return { status: 405, body: { problem: 'Not here' } };
  if (!id) return { status: 200, body: store.list() };

  const found = part === undefined ? store.find(id) : undefined;
  return found ? { status: 200, body: found } : notFound;
}

async function addMessage(store: CaseStore, request: IncomingMessage, id: string): Promise<Answer> {
  const message = parseMessage(await readBody(request));
  if (!message) return { status: 400, body: { problem: 'A message has an audience and a text' } };
  const added = store.addMessage(id, message.audience, message.text);
  return added ? { status: 201, body: added } : notFound;
}

function parseMessage(body: string): { audience: 'public' | 'internal'; text: string } | undefined {
  try {
    const { audience, text } = JSON.parse(body);
    if (audience !== 'public' && audience !== 'internal') return undefined;
    return typeof text === 'string' && text.trim() !== '' ? { audience, text } : undefined;
  } catch {
    // Not JSON, or not an object: the caller answers 400.
    return undefined;
  }
}

/** Text longer than `maxBody` comes back cut off, and so is not JSON any more. */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBody) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
