import { ok, problem, type Result } from '../problem.ts';
import { explain } from './explain.ts';
import { packParts, packShape, type Pack } from './shape/pack.ts';
import { inLanguage } from './texts.ts';

/**
 * Whether every translation fits where it stands: a checklist is kept on its case in the agent's language, so a line that
 * is too long in Spanish must not be learnt of there. Only what is translated is looked at.
 */
export async function checkTranslations(pack: Pack, breathe: () => Promise<void>): Promise<Result<null>> {
  for (const [language, texts] of Object.entries(pack.translations)) {
    const touched = new Set(Object.keys(texts).map((place) => place.split('.', 2).join('.')));
    const only = packParts.map((part) => [part, pack[part].filter(({ id }) => touched.has(`${part}.${id}`))]);
    const said = inLanguage({ ...pack, ...Object.fromEntries(only) } as Pack, language);
    for (const part of packParts) {
      for (const one of said[part]) {
        const [issue] = packShape.shape[part].safeParse([one]).error?.issues ?? [];
        if (issue !== undefined) {
          const place = ['translations', language, part, one.id];
          const { reason, detail } = explain({ ...issue, path: issue.path.slice(1) }, place);
          return problem(reason, detail);
        }
        await breathe();
      }
    }
  }
  return ok(null);
}
