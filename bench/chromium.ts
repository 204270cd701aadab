import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A Chromium driven over a pipe, with nothing between: test drivers pause every new frame until they have looked at it,
 * and that pause is as long as what is measured here.
 */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--window-size=1440,900',
  '--remote-debugging-pipe',
];

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void; method: string };
type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};
type Listener = (method: string, params: unknown, session: string | undefined) => void;

export class Pipe {
  readonly listeners = new Set<Listener>();
  readonly #waiting = new Map<number, Waiting>();
  readonly #out: Writable;
  #last = 0;
  #rest: Buffer[] = [];

  constructor(process: ChildProcess) {
    this.#out = process.stdio[3] as Writable;
    this.#out.on('error', () => {}); // the browser is gone: every waiting call is told below
    const input = process.stdio[4] as Readable;
    input.on('data', (chunk: Buffer) => this.#read(chunk));
    process.once('exit', () => {
      for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: browser gone`));
      this.#waiting.clear();
    });
  }

  async send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = (this.#last += 1);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as T), reject, method });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #read(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.#rest.push(chunk.subarray(from, end));
      this.#hear(JSON.parse(Buffer.concat(this.#rest).toString()) as Message);
      this.#rest = [];
      from = end + 1;
    }
    if (from < chunk.length) this.#rest.push(chunk.subarray(from));
  }

  #hear({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) {
      if (method !== undefined) for (const listener of this.listeners) listener(method, params, sessionId);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
  }
}

/** One target (page, frame of another process, worker) that is being talked to. */
export class Session {
  readonly pipe: Pipe;
  readonly id: string;
  constructor(pipe: Pipe, id: string) {
    this.pipe = pipe;
    this.id = id;
  }

  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return this.pipe.send<T>(method, params, this.id);
  }

  async eval<T>(expression: string, contextId?: number): Promise<T> {
    const answer = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    const { exceptionDetails: failed } = answer;
    if (failed !== undefined) throw new Error(`in page: ${failed.exception?.description ?? failed.text}`);
    return answer.result.value;
  }

  /** Resolves at the next event of this name. */
  next(name: string): Promise<unknown> {
    return new Promise((resolve) => {
      const listener: Listener = (method, params, session) => {
        if (method !== name || session !== this.id) return;
        this.pipe.listeners.delete(listener);
        resolve(params);
      };
      this.pipe.listeners.add(listener);
    });
  }
}

export type Page = Session & { close: () => Promise<void> };
type Target = { targetId: string; type: string; url: string };
export type Chromium = Awaited<ReturnType<typeof launch>>;

export async function launch(path: string, profile: string, extension: string | undefined) {
  const load =
    extension === undefined
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const child = spawn(path, [...flags, ...load, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const pipe = new Pipe(child);
  const { product } = await pipe.send<{ product: string }>('Browser.getVersion');

  const attach = async (targetId: string): Promise<Page> => {
    const params = { targetId, flatten: true };
    const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', params);
    const close = async () => void (await pipe.send('Target.closeTarget', { targetId }));
    return Object.assign(new Session(pipe, sessionId), { close });
  };

  let worker: Promise<Session> | undefined;
  const findWorker = async (): Promise<Session> => {
    for (const endsAt = Date.now() + 15_000; Date.now() < endsAt; await sleep(100)) {
      const answer = await pipe.send<{ targetInfos: Target[] }>('Target.getTargets');
      const isOurs = ({ type, url }: Target) =>
        type === 'service_worker' && url.startsWith('chrome-extension:');
      const found = answer.targetInfos.find(isOurs);
      if (found !== undefined) return attach(found.targetId);
    }
    throw new Error('The extension has no service worker');
  };

  return {
    product,
    pipe,
    async newPage(url = 'about:blank', newWindow = false): Promise<Page> {
      const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', { url, newWindow });
      const page = await attach(targetId);
      await page.send('Page.enable');
      return page;
    },
    /** The extension's service worker. Talked to from the first call on, it does not go to sleep. */
    worker(): Promise<Session> {
      return (worker ??= findWorker());
    },
    async close(): Promise<void> {
      void pipe.send('Browser.close').catch(() => undefined); // it may be gone before it answers
      const gone = await Promise.race([exited.then(() => true), sleep(5000, false)]);
      if (!gone) child.kill('SIGKILL');
      await exited;
    },
  };
}
