// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../../lib/page/watch-page.ts';

let seen: string[];
let stop: AbortController;
/** The page's address, as the page sets it; the events are those of the real window. */
let place: { href: string };
let page: Window;

/** What observes the page; a change of the page is reported by hand, because fake time does not reach happy-dom's own. */
let mutate: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  seen = [];
  stop = new AbortController();
  place = { href: 'https://desk.example/cases/1' };
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(report: () => void) {
        mutate = report;
      }
      observe(): void {}
      disconnect(): void {
        mutate = () => {};
      }
    },
  );
  page = Object.assign(new EventTarget(), { location: place, document }) as unknown as Window;
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function watch(): void {
  watchPage(page, stop.signal, {
    onAddress: () => seen.push(place.href.slice(-1)),
    onChange: () => seen.push('change'),
  });
}

describe('the content of a page', () => {
  test('is read once it has been quiet', () => {
    watch();
    mutate();
    vi.advanceTimersByTime(100);
    mutate();
    vi.advanceTimersByTime(119);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual(['change']);
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual(['change']);
  });

  test('that never comes to rest is read all the same, within 400 ms each time', () => {
    watch();
    for (let ms = 0; ms < 2000; ms += 20) {
      mutate();
      vi.advanceTimersByTime(20);
    }
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(seen.length).toBeLessThanOrEqual(10);
  });

  test('changed by the person choosing in a field is read', () => {
    watch();
    page.dispatchEvent(new Event('change'));
    vi.advanceTimersByTime(120);
    expect(seen).toEqual(['change']);
  });
});

describe('the address', () => {
  test('that changed is told at once, and once', () => {
    watch();
    place.href = 'https://desk.example/cases/2';
    page.dispatchEvent(new Event('popstate'));
    mutate();
    expect(seen).toEqual(['2']);
  });

  test('that changed without any event is noticed within half a second', () => {
    watch();
    place.href = 'https://desk.example/cases/3';
    vi.advanceTimersByTime(500);
    expect(seen).toContain('3');
  });

  test('is heard from the browser where it says so, and then nothing is asked again and again', () => {
    const navigation = new EventTarget();
    Object.assign(page, { navigation });
    watch();
    expect(vi.getTimerCount()).toBe(0);
    place.href = 'https://desk.example/cases/4';
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(seen).toEqual(['4']);
  });
});

test('after the stop nothing is told any more and no timer is left', () => {
  watch();
  mutate();
  stop.abort();
  place.href = 'https://desk.example/cases/5';
  page.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
