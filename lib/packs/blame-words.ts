import { plain } from './pattern.ts';

/**
 * Words that look for somebody to blame, in English and Spanish: they make people hide what others could learn from. Starts
 * of words, as `plain` leaves them (small letters, without accents); with a space, the words as they stand.
 */
export const blameWords: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    'blame',
    'at fault',
    'your fault',
    'their fault',
    'guilty',
    'fail',
    'careless',
    'negligen',
    'incompeten',
    'lazy',
    'sloppy',
    'stupid',
    'violat',
    'delinquent',
    'overdue',
    'offender',
    'you should have',
    'you forgot',
    'no excuse',
    'score',
    'underperform',
  ],
  es: [
    'culpa',
    'culpable',
    'fallaste',
    'ha fallado',
    'fracas',
    'descuidad',
    'negligen',
    'incompeten',
    'perezos',
    'vago ',
    'torpe',
    'estupid',
    'infracc',
    'incumplidor',
    'deberias haber',
    'te olvidaste',
    'sin excusas',
    'puntuacion',
  ],
};

const all = [...blameWords.en, ...blameWords.es];

/** The first such word of a text, as it stands in the list; undefined where there is none. */
export function blameWordIn(text: string): string | undefined {
  const words = ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return all.find((word) => words.includes(` ${word}`))?.trim();
}
