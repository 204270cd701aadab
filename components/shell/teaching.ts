import { create } from 'zustand';
import { send } from '@/lib/messages/send.ts';
import { beginLesson, type Lesson } from '@/lib/site-helper/lesson.ts';
import { usePage } from './page.ts';

/** The lesson of this tab, while somebody teaches Kept its site. The background remembers it over a new document. */
export const useTeaching = create<{ lesson: Lesson | null }>(() => ({ lesson: null }));

/** Begins with the page that is open now. */
export function teachThisSite(): void {
  const { facts } = usePage.getState();
  if (facts !== null) changeLesson(beginLesson(facts.site, facts.url));
}

export function changeLesson(lesson: Lesson | null): void {
  useTeaching.setState({ lesson });
  const { tab } = usePage.getState();
  if (tab !== null) void send('keepLesson', { tab, lesson });
}

/** The document before this one may have been the first case of a lesson. */
export async function resumeLesson(): Promise<void> {
  const { tab } = usePage.getState();
  if (tab === null) return;
  const answer = await send('lessonOf', { tab });
  if (answer.ok && answer.value !== null) useTeaching.setState({ lesson: answer.value });
}
