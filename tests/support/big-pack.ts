import { packShape, type Pack } from '../../lib/packs/shape/pack.ts';

const words =
  'refund parcel invoice delivery account customer tell call promise answer today Tuesday money'.split(' ');
const some = (seed: number, count: number) =>
  Array.from({ length: count }, (_, at) => words[(seed * 7 + at * 3) % words.length]).join(' ');

/** A pack of `count` checklists with five conditions each and eight items; 500 of them are just below a megabyte. */
export function aBigPack(count: number, items = 8): Pack {
  return packShape.parse({
    kept: 'pack',
    format: 1,
    id: 'big',
    name: 'Everything',
    language: 'en',
    version: 1,
    publishedAt: 0,
    reason: 'All of it',
    checklists: Array.from({ length: count }, (_, at) => ({
      id: `list-${at}`,
      name: `Case of kind ${at}`,
      why: some(at, 6),
      when: [
        { fact: 'queue', is: [`queue ${at % 40}`, `*${words[at % 13]}*`] },
        { fact: 'title', is: [`*${words[(at * 5) % 13]}*`, `*kind ${at}*`] },
        { fact: 'state', isNot: ['closed', 'rejected'] },
        { fact: 'tag', is: [`tag-${at % 25}`, '*urgent*'] },
        { fact: 'priority', isNot: ['low*'] },
      ],
      items: Array.from({ length: items }, (__, line) => ({
        id: `item-${line}`,
        text: `${some(at + line, 6)} ${at}`,
        why: some(at * line, 8),
        required: line % 2 === 0,
        dueAfterMin: 30 * (line + 1),
      })),
    })),
  });
}
