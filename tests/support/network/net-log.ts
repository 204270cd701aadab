import { readFileSync } from 'node:fs';

/** One request as it left the browser: for whom, where to, and what it carried. */
export type SeenRequest = {
  /** The origin that asked; '' where the browser itself did. */
  by: string;
  method: string;
  url: string;
  /** A page that was opened, not something that was fetched. */
  isPage: boolean;
  hasBody: boolean;
  /** Names and values as they were sent, where it came to that. */
  headers: string[];
};

export type SeenTraffic = {
  requests: SeenRequest[];
  /** Every byte that went into a socket without encryption, as text. */
  sent: string;
};

type Entry = {
  type: number;
  source: { id: number };
  params?: {
    url?: string;
    method?: string;
    initiator?: string;
    network_isolation_key?: string;
    request_type?: string;
    upload_id?: string;
    headers?: string[];
    bytes?: string;
  };
};

/** So that Chromium writes everything its network service does into this file, bytes included. */
export function netLogArguments(file: string): string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

/**
 * What the network service wrote (chromium.org/developers/design-documents/network-stack/netlog): every request of every page,
 * frame and worker, whatever a driver is attached to. A browser that was killed leaves a file that ends in the middle.
 */
export function readNetLog(file: string): SeenTraffic {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const names = kindsIn(head);
  const requests = new Map<number, SeenRequest>();
  const sent: string[] = [];
  for (const line of lines) {
    const entry = entryIn(line);
    if (entry?.params === undefined) continue;
    const { params, source } = entry;
    if (entry.type === names['URL_REQUEST_START_JOB'] && params.url !== undefined) {
      requests.set(source.id, {
        by: whoAsked(params),
        method: params.method ?? 'GET',
        url: params.url,
        isPage: params.request_type === 'main frame',
        hasBody: params.upload_id !== undefined,
        headers: [],
      });
    } else if (entry.type === names['HTTP_TRANSACTION_SEND_REQUEST_HEADERS']) {
      requests.get(source.id)?.headers.push(...(params.headers ?? []));
    } else if (entry.type === names['SOCKET_BYTES_SENT'] && params.bytes !== undefined) {
      sent.push(Buffer.from(params.bytes, 'base64').toString('utf8'));
    }
  }
  return { requests: [...requests.values()], sent: sent.join('\n') };
}

/** What the browser asks by itself for a page of somebody counts as theirs. */
function whoAsked({ initiator = '', network_isolation_key: key = '' }: NonNullable<Entry['params']>): string {
  const [page = ''] = key.split(' ');
  const isOrigin = (text: string) => text.includes('://');
  return isOrigin(initiator) ? initiator : page.startsWith('chrome-extension://') ? page : '';
}

function kindsIn(head: string): Record<string, number> {
  const { constants } = JSON.parse(`${head.replace(/,\s*$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  return constants.logEventTypes;
}

function entryIn(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined;
  for (const text of [line.replace(/,$/, ''), line.replace(/\],?$/, '')]) {
    try {
      return JSON.parse(text) as Entry;
    } catch {
      // The last one ends the list, or was cut off.
    }
  }
  return undefined;
}
