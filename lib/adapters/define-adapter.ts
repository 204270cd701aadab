/** What we may know about the case on a page. Every part is optional: unknown is an answer. */
export type Facts = {
  /** Origin of the page. */
  site: string;
  url: string;
  adapter: string;
  caseId?: string;
  title?: string;
  customer?: string;
  channel?: string;
  state?: string;
  /** Which box the caret would write to: a public reply, an internal note, or none that is open. */
  composer?: 'public' | 'internal' | 'none';
  /** True while the page says that the agent is on a call; unknown when the page never says. */
  busy?: boolean;
  /** Public messages of ours that the page shows for this case now, and when the newest was sent (epoch ms). */
  replies?: { count: number; lastAt?: number };
  /** What stands as `[kept:…]` in internal notes of this case, in the order of the page; never from any other message. */
  lines?: string[];
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

/** How one kind of CRM page is recognised and read: data, no code. */
export type Adapter = {
  id: string;
  name: string;
  /** Where each claim of this file was seen; a selector nobody saw live says so here. */
  evidence: string;
  /** The page is of this kind when this selector matches. The generic adapter has none. */
  recognise?: string;
  caseIdInAddress?: readonly AddressSource[];
  /** The id as the page shows it: while it differs from the address, the page still shows another case. */
  caseIdInPage?: readonly Source[];
  title?: readonly Source[];
  customer?: readonly Source[];
  channel?: readonly Source[];
  state?: readonly Source[];
  composer?: { public: string; internal: string };
  busy?: { selector: string; idle: string };
  /** A message from our side that the customer sees; it must never match an internal note or the customer's own words. */
  publicReply?: MessageSource & { time?: { selector?: string; attribute: string } };
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
