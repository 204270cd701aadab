/** In the order in which they stand in the text. */
export const talkGroups = [
  'promises',
  'patterns',
  'log',
  'learning',
  'tried',
  'goals',
  'view',
  'coaching',
  'energy',
] as const;
export type TalkGroup = (typeof talkGroups)[number];

/** One thing that can be taken along. `lines`: its very words, as they are shown to the person and go into the text. */
export type TalkItem = {
  key: string;
  group: TalkGroup;
  lines: readonly string[];
  /** By what it can be found among those of its group. */
  mark?: string;
};

export type Talk = {
  title: string;
  /** What the person writes for the talk itself; '' is nothing. */
  words: string;
  items: readonly TalkItem[];
  picked: readonly string[];
  headings: Readonly<Record<TalkGroup, string>>;
  /** What is done to every line on its way out: customers' names. */
  told: (line: string) => string;
};

/**
 * The exact text that leaves by copy, file or print, as Markdown: what was picked, the heading of a group of which something was,
 * and no more. '' where nothing was picked and nothing written: not even the title.
 */
export function talkText({ title, words, items, picked, headings, told }: Talk): string {
  const chosen = new Set(picked);
  const parts = talkGroups.flatMap((group) => {
    const ofGroup = items.filter((item) => item.group === group && chosen.has(item.key));
    if (ofGroup.length === 0) return [];
    return [`## ${headings[group]}`, ofGroup.map(({ lines }) => bullet(lines, told)).join('\n')];
  });
  const own = words.trim() === '' ? [] : [linesOf(words.trim()).map(told).join('\n')];
  if (own.length + parts.length === 0) return '';
  return `${[`# ${title}`, ...own, ...parts].join('\n\n')}\n`;
}

/** What the person asks for help with, with what they chose to put beside it. */
export function coachingText(
  title: string,
  words: string,
  beside: readonly TalkItem[],
  told: (line: string) => string,
): string {
  const own = words.trim() === '' ? [] : [linesOf(words.trim()).map(told).join('\n')];
  const list = beside.length === 0 ? [] : [beside.map(({ lines }) => bullet(lines, told)).join('\n')];
  return `${[`# ${title}`, ...own, ...list].join('\n\n')}\n`;
}

function bullet(lines: readonly string[], told: (line: string) => string): string {
  return lines
    .flatMap(linesOf)
    .map((line, index) => `${index === 0 ? '- ' : '  '}${told(line)}`)
    .join('\n');
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u);
}
