export type State = 'open' | 'pending' | 'solved';
export type Priority = 'low' | 'normal' | 'urgent';
export type Channel = 'email' | 'chat' | 'phone';
/** Who may read a message: the customer too, or the team only. */
export type Audience = 'public' | 'internal';

export type Message = {
  id: string;
  author: string;
  from: 'customer' | 'agent';
  audience: Audience;
  text: string;
  sentAt: number;
};

export type Case = {
  id: string;
  subject: string;
  customer: { name: string; contact: string; label: string };
  channel: Channel;
  state: State;
  /** The team it lies with. */
  queue: string;
  priority: Priority;
  tags: string[];
  messages: Message[];
};

/** What the list at the left needs: everything but the conversation. */
export type CaseSummary = Omit<Case, 'messages'> & { lastMessageAt: number; preview: string };
