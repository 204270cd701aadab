import { fieldOf, type Box } from '../box.ts';

/**
 * The setter of the browser itself, not one that a framework has put over it (React: else it takes the change for its own and
 * tells nobody), then the event that typing makes.
 */
export async function setValue(box: Box, text: string): Promise<boolean> {
  const field = fieldOf(box);
  if (field === undefined) return false;
  const { view } = box;
  const { prototype } = field.localName === 'textarea' ? view.HTMLTextAreaElement : view.HTMLInputElement;
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const value = field.value.slice(0, start) + text + field.value.slice(end);
  if (field.maxLength >= 0 && value.length > field.maxLength) return false;
  Reflect.set(prototype, 'value', value, field);
  field.setSelectionRange(start + text.length, start + text.length);
  field.dispatchEvent(
    new view.InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }),
  );
  field.setSelectionRange(start + text.length, start + text.length);
  return true;
}
