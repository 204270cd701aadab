import type { Both } from './starter-shape.ts';

/** The three questions of a shift review. */
export const prompts: readonly { id: string; part: 'wentWell' | 'hard' | 'try'; text: Both }[] = [
  { id: 'went-well', part: 'wentWell', text: ['What went well?', '¿Qué ha ido bien?'] },
  {
    id: 'hard',
    part: 'hard',
    text: [
      'What was hard, and what will you do differently?',
      '¿Qué ha sido difícil y qué hará de otra manera?',
    ],
  },
  {
    id: 'try',
    part: 'try',
    text: ['One thing to try next shift', 'Una cosa que probar en el próximo turno'],
  },
];
