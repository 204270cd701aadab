/** English words of a captured line: what is done, how, and to whom. */
import { ending, holds } from './pattern.ts';

export type Channel = 'call' | 'email' | 'chat' | 'message' | 'visit';

/** The first that fits is the channel: "send a text message" is no e-mail. */
const channels: [RegExp, Channel][] = [
  [
    holds(
      '(?:video |)call(?:s|ing|ed)?|call-?back|ring(?:ing)?|phone|telephone|dial|give \\S{1,40} a (?:call|ring)',
    ),
    'call',
  ],
  [holds('sms|text(?:ing)?|whats ?app|message|messaging|dm'), 'message'],
  [holds('e-?mail(?:s|ing)?|mail(?:ing)?|write|reply by mail'), 'email'],
  [holds('chat(?:ting)?'), 'chat'],
  [holds('visit(?:ing)?|(?:come|stop|drop|swing|pass) by|on-?site'), 'visit'],
];

/** Words with a capital that are no names: the start of a promise, days, months, our own abbreviations. */
const notNames = `i we he she it they me us him her them you my our his their your the this that these a an mr mrs ms dr
  back about again with when once if for on at by to in of and or tomorrow today tonight monday tuesday wednesday
  thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july
  august september october november december eod eow cob asap fyi crm sms pdf url faq vip rma sla iban customer client
  order invoice ticket case refund support billing sales team manager supervisor center centre office dhl ups`;

export const enPeople = {
  channels,
  /** The text before a name. "Send" only with "to": what follows it first is the thing sent. */
  beforeName: ending(
    `(?:call|phone|ring|telephone|dial|e-?mail|mail|text|message|whatsapp|tell|update|inform|notify|remind|visit|ask|answer|contact|chase|meet|chat with|` +
      `speak (?:to|with)|talk (?:to|with)|write(?: back)?(?: to)?|reply to|respond to|report(?: back)? to|(?:get|call|come|ring|write) back(?: to)?|follow up with|check (?:in )?with|` +
      `(?:send|forward|give|mail|deliver|ship|return)(?: [^\\s.,;!?]{1,40}){1,6} (?:over )?to)(?: (?:mr|mrs|ms|miss|dr|prof|señor|frau|herr)\\.?)?`,
  ),
  /** Words that start with a capital and name nobody. */
  notNames: new Set(notNames.split(/\s+/u)),
  /** Small words left over at the end of a promise once its time is out. */
  danglingEnd: ending(
    '(?<!(?:come|stop|drop|swing|pass)\\s)by|at|on|before|until|till|for|around|from|between|and|or|due|the|,',
  ),
  danglingStart: /^(?:by|at|on|before|until|till|and|then|due)\s+(?=\p{L})/iu,
};

export type PeoplePhrases = typeof enPeople;
