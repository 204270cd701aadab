import { watchReview } from '@/lib/db/reviews.ts';
import { closeReview, isUnsaved, lookAgain, openReview, save } from './writing.ts';

/** Opens the review of a shift, follows what other windows write in it, and keeps the last keys when the page goes. Answers what ends it. */
export function keepWriting(shift: { id: string; startsAt: number }): () => void {
  void openReview(shift);
  const stop = watchReview(shift.id, () => void lookAgain());
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void save();
  };
  const onLeave = () => void save();
  // The last moment's keys, or what could not be kept at all: the browser asks before it goes.
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!isUnsaved()) return;
    void save();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    closeReview(shift.id);
    stop();
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('beforeunload', onUnload);
  };
}
