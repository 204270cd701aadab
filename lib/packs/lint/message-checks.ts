import { knownNames, variablesOf } from '../fill-message.ts';
import { plain } from '../pattern.ts';
import type { PackContent } from '../shape/pack.ts';
import { advice, error, type Finding } from './finding.ts';

/** Variables that say when. */
const timeNames: ReadonlySet<string> = new Set(['due', 'tellBy', 'nextUpdate']);

/** Every variable has a value or a question, and what promises the customer something says when. */
export function messageChecks({ messages }: PackContent): Finding[] {
  return messages.flatMap(({ id, text, asks = [], audience, kind }) => {
    const known = new Set<string>([...knownNames, ...asks.map((ask) => ask.id)]);
    const unknown = variablesOf(text).filter(
      ({ name, isNamed, hasFallback }) => !isNamed || (!known.has(name) && !hasFallback),
    );
    const isNews = audience === 'public' && kind !== undefined;
    return [
      ...unknown.map(({ name, isNamed }) =>
        error(`messages.${id}.text`, 'unknownVariable', isNamed ? `{${name}}` : name),
      ),
      ...(isNews && !saysWhen(text) ? [advice(`messages.${id}.text`, 'noTime')] : []),
    ];
  });
}

const timeWords =
  /\b(today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|minutes?|hours?|days?|weeks?|morning|afternoon|evening|noon|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|minutos?|horas?|dias?|semanas?|mediodia)\b|\d{1,2}[:.h]\d{2}\b/;

function saysWhen(text: string): boolean {
  return variablesOf(text).some(({ name }) => timeNames.has(name)) || timeWords.test(plain(text));
}
