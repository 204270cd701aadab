import { plain } from '../pattern.ts';
import type { PackContent } from '../shape/pack.ts';
import { advice, error, type Finding } from './finding.ts';
import { isKnown, namesIn, timeNames } from './variables.ts';

/** Every variable has a value or a question, and what promises the customer something says when. */
export function messageChecks({ messages }: PackContent): Finding[] {
  return messages.flatMap(({ id, text, asks = [], audience, kind }) => {
    const unknown = namesIn(text).filter((name) => !isKnown(name) && !asks.some((ask) => ask.id === name));
    const isNews = audience === 'public' && kind !== undefined;
    return [
      ...[...new Set(unknown)].map((name) => error(`messages.${id}.text`, 'unknownVariable', `{${name}}`)),
      ...(isNews && !saysWhen(text) ? [advice(`messages.${id}.text`, 'noTime')] : []),
    ];
  });
}

const timeWords =
  /\b(today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|minutes?|hours?|days?|weeks?|morning|afternoon|evening|noon|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|minutos?|horas?|dias?|semanas?|mediodia)\b|\d{1,2}[:.h]\d{2}\b/;

function saysWhen(text: string): boolean {
  return namesIn(text).some((name) => timeNames.has(name)) || timeWords.test(plain(text));
}
