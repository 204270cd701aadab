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
};

/** One place in the page: the first element of `selector` that is there, its text, attribute or value, cut as said. */
export type Source = {
  selector: string;
  attribute?: string;
  /** Only what stands after the first of these words, and before the next of those. */
  after?: string;
  before?: string;
};

/** The case id in the address: a path part after a fixed beginning, or a parameter of the query. */
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
};

export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}
