/** The review of a shift, in two minutes. */
export function ReviewPage() {
  return null;
}
