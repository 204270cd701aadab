import type { Result } from '../problem.ts';
import { checkPack } from './check-pack.ts';
import type { Pack, PackContent } from './shape/pack.ts';

/** What publishing adds to a content; all of it is said anew each time. */
export type Publication = Pick<
  Pack,
  'version' | 'publishedAt' | 'publishedBy' | 'reason' | 'expiresAt' | 'audience' | 'pilot'
>;

const ofPublishing = new Set<string>([
  'kept',
  'format',
  'version',
  'publishedAt',
  'publishedBy',
  'reason',
  'expiresAt',
  'audience',
  'pilot',
] satisfies (keyof Pack)[]);

/** Without what an earlier publication added: what is left is what the admin wrote. */
export function contentOf(pack: PackContent): PackContent {
  return Object.fromEntries(Object.entries(pack).filter(([key]) => !ofPublishing.has(key))) as PackContent;
}

/** The whole pack, checked as every desk will check it, so that nothing is signed that would be refused. */
export async function composePack(content: PackContent, publication: Publication): Promise<Result<Pack>> {
  return checkPack({ kept: 'pack', format: 1, ...contentOf(content), ...publication });
}
