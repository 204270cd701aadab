// The readers are taken before `?hostile=throws` breaks the page's own, so that the desk itself goes on working.
const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const innerText = getter(HTMLElement.prototype, 'innerText');
const value = getter(HTMLTextAreaElement.prototype, 'value');
const children = getter(Element.prototype, 'children');
const { closest, querySelectorAll } = Element.prototype;

export const textOf = (editor) =>
  editor instanceof HTMLTextAreaElement ? value.call(editor) : innerText.call(editor);
export const childrenOf = (element) => [...children.call(element)];
export const closestTo = (element, selector) => closest.call(element, selector);
export const allIn = (element, selector) => [...querySelectorAll.call(element, selector)];

/** An element with attributes (`true` = present, `false` or undefined = absent), listeners (`onclick: f`) and children; text stays text. */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, wanted] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), wanted);
    else if (wanted !== false && wanted !== undefined)
      element.setAttribute(name, wanted === true ? '' : wanted);
  }
  element.append(...content);
  return element;
}
