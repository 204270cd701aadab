/** What the person is working towards. */
export function GoalsPage() {
  return null;
}
