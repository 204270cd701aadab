/** Scenarios to practise on, outside of live work. */
export function PracticePage() {
  return null;
}
