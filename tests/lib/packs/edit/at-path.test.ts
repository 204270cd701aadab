import { expect, test } from 'vitest';
import { at, insertAt, listAt, moveAt, removeAt, setAt } from '@/lib/packs/edit/at-path.ts';

const value = { a: [{ b: 1 }, { b: 2 }], c: { d: 'x' } };

test('a change shares everything beside its path and leaves the value as it was', () => {
  const next = setAt(value, ['a', 0, 'b'], 5);
  expect(next).toEqual({ a: [{ b: 5 }, { b: 2 }], c: { d: 'x' } });
  expect(next.c).toBe(value.c);
  expect(next.a[1]).toBe(value.a[1]);
  expect(value.a[0]).toEqual({ b: 1 });
});

test('undefined takes a field away; a path that is not there yet is made', () => {
  expect(setAt(value, ['c', 'd'], undefined)).toEqual({ a: value.a, c: {} });
  expect(setAt({}, ['link', 'url'], 'https://x.example')).toEqual({ link: { url: 'https://x.example' } });
});

test('one of a list is put in, taken out and moved, and never beyond its ends', () => {
  expect(insertAt(value, ['a'], { b: 3 }, 1).a).toEqual([{ b: 1 }, { b: 3 }, { b: 2 }]);
  expect(insertAt({}, ['list'], 'x')).toEqual({ list: ['x'] });
  expect(removeAt(value, ['a', 0]).a).toEqual([{ b: 2 }]);
  expect(moveAt(value, ['a', 0], 1).a).toEqual([{ b: 2 }, { b: 1 }]);
  expect(moveAt(value, ['a', 1], 1)).toBe(value);
});

test('what is not there is undefined or an empty list, also by names that every object has', () => {
  expect(at(value, ['a', 7, 'b'])).toBeUndefined();
  expect(at(value, ['constructor'])).toBeUndefined();
  expect(listAt(value, ['c'])).toEqual([]);
});
