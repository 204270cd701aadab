/** All entries of the log: to search, and to delete. */
export function LogPage() {
  return null;
}
