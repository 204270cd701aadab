const methods = [
  [
    Document.prototype,
    [
      'querySelector',
      'querySelectorAll',
      'getElementById',
      'getElementsByClassName',
      'getElementsByTagName',
      'getSelection',
    ],
  ],
  [
    Element.prototype,
    [
      'querySelector',
      'querySelectorAll',
      'closest',
      'matches',
      'getAttribute',
      'hasAttribute',
      'getBoundingClientRect',
    ],
  ],
  [DocumentFragment.prototype, ['querySelector', 'querySelectorAll', 'getElementById']],
  [window, ['getSelection', 'getComputedStyle']],
];
const properties = [
  [Node.prototype, ['textContent', 'childNodes', 'firstChild', 'nodeValue']],
  [Element.prototype, ['innerHTML', 'outerHTML', 'children', 'shadowRoot']],
  [HTMLElement.prototype, ['innerText', 'dataset']],
];

/** From now on every read of the DOM by a script in the page's own world throws; writing still works. */
export function throwOnEveryRead() {
  for (const [owner, names] of methods) for (const name of names) owner[name] = refuse;
  for (const [owner, names] of properties) {
    for (const name of names)
      Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), get: refuse });
  }
}

function refuse() {
  throw new Error('The sandbox page throws on every read (?hostile=throws)');
}
