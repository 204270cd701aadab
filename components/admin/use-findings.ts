import { useDeferredValue, useMemo } from 'react';
import { lint } from '@/lib/packs/lint.ts';
import type { Finding } from '@/lib/packs/lint/finding.ts';
import { useWriting } from './writing.ts';

/** What the linter says of the open draft; it never holds up the typing. */
export function useFindings(): readonly Finding[] {
  const draft = useDeferredValue(useWriting(({ history }) => history?.present));
  return useMemo(() => (draft === undefined ? [] : lint(draft)), [draft]);
}
