import type { OwnSelfView, SelfViewBody } from '@/lib/records/self-view.ts';

export type CoachingBody = Extract<SelfViewBody, { is: 'coaching' }>;
export type Coaching = OwnSelfView & { body: CoachingBody };

export function coachingOf(view: OwnSelfView): Coaching | undefined {
  return view.body.is === 'coaching' ? { ...view, body: view.body } : undefined;
}
