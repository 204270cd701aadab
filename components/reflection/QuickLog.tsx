/** One tag and a line, during the shift. */
export function QuickLog() {
  return null;
}
