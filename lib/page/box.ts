/**
 * An element for our closed root, styled by script: a strict page policy forbids style elements, and Firefox forbids
 * adopted sheets from content scripts (bug 1751346). No rule of the page reaches in there, and the host hands nothing down.
 */
export function box<Name extends 'div' | 'span' | 'button' | 'iframe'>(
  name: Name,
  css: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.style.cssText = css;
  return element;
}

export function set(element: HTMLElement, style: Partial<CSSStyleDeclaration>): void {
  Object.assign(element.style, style);
}
