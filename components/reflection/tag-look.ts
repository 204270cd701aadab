import { Ban, BookOpen, HeartHandshake, Lightbulb, Mountain, Smile, type LucideIcon } from 'lucide-react';
import type { Tag } from '@/lib/records/reflection.ts';

/** Each word has a shape of its own, and a key inside our own frame. */
export const tagLook: Readonly<Record<Tag, { Icon: LucideIcon; key: string }>> = {
  wentWell: { Icon: Smile, key: 'w' },
  hard: { Icon: Mountain, key: 'h' },
  learned: { Icon: BookOpen, key: 'l' },
  idea: { Icon: Lightbulb, key: 'i' },
  blocked: { Icon: Ban, key: 'b' },
  thanks: { Icon: HeartHandshake, key: 't' },
};
