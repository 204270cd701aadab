import { useCallback, useEffect, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { checkAdapter, type Checked, type Said } from '@/lib/site-helper/check-adapter.ts';
import { placesOf, type Answers, type Lesson } from '@/lib/site-helper/lesson.ts';
import { order } from './pointing.ts';

/** A page fills itself after its address changed: it is read again this often, at most so many times (ms). */
const againMs = 700;
const mostTries = 10;

/**
 * What the page that is open now is by the places of the lesson. Read anew when the page's facts change, and a few times
 * after, until it is another case; `read` does it on request.
 */
export function useSecondCase(lesson: Lesson, said: Said) {
  const facts = usePage((state) => state.facts);
  const [answers, setAnswers] = useState<Answers>();
  const { picks } = lesson;
  const read = useCallback(async () => {
    const found = await order({ order: 'read', places: placesOf({ picks }) });
    const next = found.ok ? found.value.answers : undefined;
    setAnswers(next);
    return next;
  }, [picks]);

  const isElsewhere = facts !== null && facts.url !== lesson.firstUrl;
  useEffect(() => {
    if (facts === null || facts.url === lesson.firstUrl) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (left: number) => {
      const next = await read();
      const isFound = next !== undefined && checkAdapter(lesson, next).ok;
      if (!isFound && left > 0) timer = setTimeout(() => void look(left - 1), againMs);
    };
    timer = setTimeout(() => void look(mostTries), 0);
    return () => clearTimeout(timer);
  }, [facts, lesson, read]);

  const checked: Checked | undefined =
    answers === undefined ? undefined : checkAdapter(lesson, answers, said);
  return { checked, read, isElsewhere };
}
