import { writeNothingHere } from '@/lib/db/write.ts';

/** From now on nothing that is pressed in this page can be stored. */
export function startPreview(): void {
  writeNothingHere();
}
