/** What we may know about the case on a page. Every part is optional: unknown is an answer. */
export type Facts = {
  /** Origin of the page. */
  site: string;
  url: string;
  adapter: string;
  caseId?: string;
  /** What people call the case, where that is not the id (Salesforce: 00001042). Shown; `caseId` stays the identity. */
  caseNumber?: string;
  title?: string;
  customer?: string;
  channel?: string;
  state?: string;
  /** The team or list that the case lies with, as the page names it. */
  queue?: string;
  priority?: string;
  /** At most twenty, of at most a hundred characters each. */
  tags?: string[];
  /** Ids of the watched fields (WatchedField) that are there and hold something. */
  filled?: string[];
  /** Ids of those that are there and hold nothing. What is in neither list is not there, or not known yet. */
  empty?: string[];
  /** Which box the caret would write to: a public reply, an internal note, or none that is open. */
  composer?: 'public' | 'internal' | 'none';
  /** True while the page says that the agent is on a call; unknown when the page never says. */
  busy?: boolean;
  /**
   * Public messages of ours that the page shows for this case now, and when the newest was sent (epoch ms, where the page
   * says it). Unknown until the conversation is there. A page that loads older messages shows more of them, too.
   */
  replies?: { count: number; lastAt?: number };
  /** What stands as `[kept:…]` in internal notes of this case, in the order of the page; never from any other message. */
  lines?: string[];
};

/** A field of the case's page that something of ours waits for: whether it is empty is all that is told of it. At most twenty. */
export type WatchedField = {
  /** At most 100 characters. */
  id: string;
  /** At most 200 characters; one that no browser can read finds nothing. */
  selector: string;
};

/** One place in the page: the first element of `selector` that is there, its text, attribute or value, cut as said. */
export type Source = {
  selector: string;
  /** Then `selector` finds names of values ("Requestor:"), and meant is what stands beside the one with this text. */
  label?: string;
  /** Only this part of what stands beside the label. */
  inside?: string;
  attribute?: string;
  /** Only what stands after the first of these words, and before the next of those. */
  after?: string;
  before?: string;
};

/** The case id in the address: a part of path or hash after a fixed beginning, or a parameter of the query. */
export type AddressSource = { pathBefore: string; parameter?: string };

/**
 * A whole address, part by part: `/agent/tickets/:id`, `#ticket/zoom/:id`, `/home.do#Cases/dv/:id`. `*` is any one part, `**` any number of them (once), `a|b` either word, `$` the end; without `$` more parts may follow. Parts are compared
 * with the escapes (%20) undone; `!` and `/` at the start of the hash do not count. No regular expressions: an address may hold anything.
 */
export type AddressPattern = {
  path: string;
  /** The id is this parameter (of the hash, where `path` has one) and not a part. */
  parameter?: string;
  /** Parameters that must be there with one of these values (`a|b`). */
  where?: Readonly<Record<string, string>>;
  /** What the id is made of. `hex` is digits, a to f and `-`, read in small letters and without braces (a GUID). */
  id: 'digits' | 'hex' | 'letters';
  starts?: string;
  /** Put before the id, where a desk numbers several kinds of cases from 1 each. */
  prefix?: string;
  /** Shortest and longest. */
  length?: readonly [number, number];
};

/** How one kind of CRM page is recognised and read: data, no code. */
export type Adapter = {
  id: string;
  name: string;
  /** Where the claims of a made adapter come from. Built-in ones export `evidence` beside themselves, out of the bundle. */
  evidence?: string;
  /** The page is of this kind when this selector matches, or when it is on one of `hosts`. The generic adapter has neither. */
  recognise?: string;
  /** `secure.desk.example`, or with a dot in front all names beneath it. */
  hosts?: readonly string[];
  caseIdInAddress?: readonly AddressSource[];
  /** The same, for addresses that a fixed beginning does not tell apart. Asked first. */
  caseAddresses?: readonly AddressPattern[];
  /** Where the address holds another one, escaped, which is the one to read. */
  addressInside?: readonly AddressSource[];
  /** An address that names no case is none, whatever the page shows: lists show numbers, too. */
  addressDecides?: boolean;
  /** The id as the page shows it: while it differs from the address, the page still shows another case. */
  caseIdInPage?: readonly Source[];
  /**
   * For consoles that keep several cases in the page: only here is read. `:id` stands for the case id, and such a place
   * proves whose words they are; of the others the first that is visible counts.
   */
  scope?: readonly string[];
  /** ` >>> ` in a selector means: somewhere beneath, also through open shadow roots. */
  pierce?: boolean;
  caseNumber?: readonly Source[];
  title?: readonly Source[];
  customer?: readonly Source[];
  channel?: readonly Source[];
  state?: readonly Source[];
  queue?: readonly Source[];
  priority?: readonly Source[];
  /** Each element that `selector` finds is one tag, or with `split` several. */
  tags?: { selector: string; attribute?: string; split?: string };
  /** `either`: the one box of a desk that uses it for both; the page does not say who will read what stands there. */
  composer?: { public: string; internal: string; either?: string };
  busy?: { selector: string; idle: string };
  /** A message from our side that the customer sees; it must never match an internal note or the customer's own words. */
  publicReply?: MessageSource & {
    time?: { selector?: string; attribute: string };
    /** Any message: while none is there the conversation has not come yet, and no reply is not "none". */
    among: string;
  };
  /** A note that only colleagues see; with `text`, only what stands in that part of it is read. */
  internalNote?: string | (MessageSource & { text?: string });
};

/** Messages of one kind: elements of the conversation, told apart by the words of a part of them where mark-up does not. */
export type MessageSource = {
  selector: string;
  /** The text of `selector` within the message ends with one of `ends` and does not contain `without`. */
  where?: { selector: string; ends: readonly string[]; without?: string };
};

export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}

/** How a claim was come by. What nobody saw live is a hint: the fact stays optional. */
export type Claim =
  | `seen live on ${string}`
  | `verified in public code, not seen live${string}`
  | `from documentation${string}`
  | `general knowledge, a hint${string}`;

/** Says it of each part of a built-in adapter; exported beside it, so that it stays out of the content script. */
export type Evidence = { [Part in Exclude<keyof Adapter, 'id' | 'name' | 'evidence' | 'pierce'>]?: Claim };
