import { plain } from '../pattern.ts';
import type { ChecklistTemplate } from '../shape/checklist-template.ts';
import type { PackContent } from '../shape/pack.ts';
import { advice, error, type Finding } from './finding.ts';

/** More are not read, they are ticked. */
const mostItems = 9;
/** Longer than one glance. */
const longestItem = 90;
/** G3: from this share of items without a why on, the pack is told as a whole. */
const mostWithoutWhy = 0.3;

export function checklistChecks({ checklists }: PackContent): Finding[] {
  const items = checklists.flatMap((checklist) => checklist.items);
  const bare = items.filter(({ why }) => why === undefined).length;
  const share = Math.round((bare / Math.max(1, items.length)) * 100);
  return [
    ...checklists.flatMap(checkOne),
    ...(bare / Math.max(1, items.length) > mostWithoutWhy ? [advice('', 'fewWhys', `${share} %`)] : []),
  ];
}

function checkOne({ id, when, items }: ChecklistTemplate): Finding[] {
  const place = `checklists.${id}`;
  return [
    ...(items.length === 0 ? [error(`${place}.items`, 'noItems')] : []),
    ...(items.length > mostItems ? [advice(`${place}.items`, 'tooManyItems', String(items.length))] : []),
    ...(when.length === 0 ? [advice(`${place}.when`, 'noRules')] : []),
    ...(items.length > 1 && items.every(({ required }) => required === true)
      ? [advice(`${place}.items`, 'allRequired')]
      : []),
    ...items.flatMap(({ id: item, text, why }) => {
      const at = `${place}.items.${item}`;
      return [
        ...(why === undefined ? [advice(`${at}.why`, 'noWhy')] : []),
        ...(text.length > longestItem ? [advice(`${at}.text`, 'longItem', String(text.length))] : []),
        ...(copiesField(text) ? [advice(`${at}.text`, 'copiesField')] : []),
      ];
    }),
  ];
}

const fill =
  'set|fill|fill in|fill out|enter|choose|select|pick|update|change|complete|add|put|write|pon|poner|rellena|rellenar|elige|elegir|selecciona|seleccionar|indica|indicar|asigna|asignar|actualiza|actualizar|completa|completar|introduce|introducir|cambia|cambiar|anade|anadir|marca|marcar|escribe|escribir';
const article = "the|a|an|its|correct|right|el|la|los|las|un|una|su|el campo|the field|the case's";
const field =
  'queue|status|state|priority|tag|tags|channel|subject|title|category|type|assignee|owner|group|due date|customer name|case number|product field|cola|estado|prioridad|etiqueta|etiquetas|canal|asunto|titulo|categoria|tipo|responsable|agente asignado|grupo|nombre del cliente|numero de caso';
const rest =
  'field|fields|of the case|of the ticket|in the crm|in the ticket|correctly|del caso|del ticket|en el crm|correctamente';
const onlyAField = new RegExp(
  `^(?:${fill}) (?:(?:${article}) )*(?:${field})(?: (?:and|y|or|o|,) (?:(?:${article}) )*(?:${field}))*(?: (?:${rest}))*$`,
);

/** Whether an item only says to fill what the CRM asks for anyway (A1): a second place for the same thing. */
export function copiesField(text: string): boolean {
  return onlyAField.test(plain(text.replace(/[.!:]+$/, '').replace(/,/g, ' ,')));
}
