/** What the person picks for a talk with their lead, and nothing else. */
export function OneToOnePage() {
  return null;
}
