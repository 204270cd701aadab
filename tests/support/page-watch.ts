/**
 * Run in a page before anything else: what a page can do to see us come. Everything it notices is in `seen`. The driver
 * runs this in our own frame as well, which a page cannot, so there it does nothing.
 */
export const watchForUs = `if (location.protocol !== 'chrome-extension:') {
  const seen = (globalThis.seen = []);
  const note = (owner, name) => {
    const real = owner[name];
    owner[name] = function (...given) {
      seen.push(name + ' ' + (given[0]?.type ?? ''));
      return real.apply(this, given);
    };
  };
  note(Element.prototype, 'attachShadow');
  note(EventTarget.prototype, 'dispatchEvent');
  for (const name of ['token', 'what', 'customer', 'value', 'message', 'facts']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => undefined,
      set: () => seen.push('Object.prototype.' + name),
    });
  }
  for (const type of ['message', 'securitypolicyviolation', 'storage', 'error', 'unhandledrejection']) {
    addEventListener(type, () => seen.push(type), true);
  }
}`;
