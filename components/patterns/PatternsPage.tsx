/** What the person's own record shows, in plots. */
export function PatternsPage() {
  return null;
}
