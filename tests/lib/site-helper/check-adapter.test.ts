import { describe, expect, test } from 'vitest';
import { checkAdapter } from '../../../lib/site-helper/check-adapter.ts';
import { beginLesson, type Answers, type Lesson } from '../../../lib/site-helper/lesson.ts';

const at = (selector: string, value: string) => ({ source: { selector }, value });
const lesson: Lesson = {
  ...beginLesson('https://desk.example', 'https://desk.example/cases/1?v=2'),
  step: 'second',
  picks: {
    caseId: {
      value: '1',
      address: [{ source: { pathBefore: '/cases/' }, value: '1' }],
      sources: [at('.list', '1'), at('.id', '1')],
    },
    customer: { value: 'Ana', address: [], sources: [at('.first-row', 'Ana'), at('.who', 'Ana')] },
    composer: { value: '', address: [], sources: [at('.draft', ''), at('textarea', '')] },
  },
};
const second: Answers = {
  url: 'https://desk.example/cases/2',
  address: ['2'],
  caseId: ['1', '2'],
  customer: ['Bo', 'Bo'],
  composer: [false, true],
};

test('what reads the second case stays; what still reads the first, or is not there, goes', () => {
  expect(checkAdapter(lesson, second)).toEqual({
    ok: true,
    caseId: '2',
    customer: 'Bo',
    boxSeen: true,
    proven: {
      caseIdInAddress: [{ pathBefore: '/cases/' }],
      caseIdInPage: [{ selector: '.id' }],
      customer: [{ selector: '.first-row' }, { selector: '.who' }],
      composer: [{ selector: 'textarea' }],
    },
  });
});

test('what the person points at in the second case, too, decides between places that disagree', () => {
  const answers = { ...second, customer: ['Ana', 'Bo Li'] };
  expect(checkAdapter(lesson, answers)).toMatchObject({ customer: 'Ana' });
  expect(checkAdapter(lesson, answers, { customer: 'Bo Li' })).toMatchObject({
    customer: 'Bo Li',
    proven: { customer: [{ selector: '.who' }] },
  });
  expect(checkAdapter(lesson, answers, { customer: 'Cy' })).toEqual({ ok: false, why: 'noCustomer' });
});

test('a reply box on another page is not there, and kept all the same', () => {
  const checked = checkAdapter(lesson, { ...second, composer: [false, false] });
  expect(checked).toMatchObject({
    ok: true,
    boxSeen: false,
    proven: { composer: [{ selector: '.draft' }, { selector: 'textarea' }] },
  });
});

describe('a second case that proves nothing is refused with its reason', () => {
  test.each([
    ['the same page', { url: lesson.firstUrl }, 'samePage'],
    ['the same number', { address: ['1'], caseId: ['1', '1'] }, 'sameCase'],
    ['no number', { address: [null], caseId: [null, null] }, 'noCase'],
    ['no name', { customer: [null, null] }, 'noCustomer'],
  ] as const)('%s', (_, part, why) => {
    expect(checkAdapter(lesson, { ...second, ...part } as Answers)).toEqual({ ok: false, why });
  });
});
