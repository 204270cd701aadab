import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import { writeSelectors } from '../../../lib/site-helper/write-selector.ts';
import { aPage } from '../../support/a-page.ts';
import { numRuns } from '../../support/histories.ts';

/** The first selector for the element that is marked with `x-here` (the mark itself is taken off). */
function first(markup: string, values: string[] = []): string | undefined {
  const page = aPage(markup);
  const element = must(page.querySelector('[x-here]'), 'a mark');
  element.removeAttribute('x-here');
  const written = writeSelectors(element, values);
  for (const { selector } of written) expect(page.querySelector(selector)).toBe(element);
  return written[0]?.selector;
}

describe('what holds longest comes first', () => {
  test.each([
    [
      'a name for tests before everything',
      '<p id="customer" class="who" data-test-id="customer-name" x-here>Ana</p>',
      '[data-test-id="customer-name"]',
    ],
    ['an id', '<div><p id="requestor" class="who" x-here>Ana</p></div>', '#requestor'],
    ['a field by its name', '<input name="subject" id="f48213" x-here>', '[name="subject"]'],
    [
      'the name of a data attribute, not its value',
      '<b data-customer="Ana Ruiz" x-here>Ana Ruiz</b>',
      '[data-customer]',
    ],
    ['microdata', '<span itemprop="customer" class="sc-bdVaJa" x-here>Ana</span>', '[itemprop="customer"]'],
    [
      'a label for assistive technology',
      '<div aria-label="Requester" class="css-1q2w3e" x-here>Ana</div>',
      '[aria-label="Requester"]',
    ],
    ['a custom element', '<div><case-customer class="c9" x-here>Ana</case-customer></div>', 'case-customer'],
    [
      'a readable class',
      '<div class="sc-kYtQwZ"><span class="hKSwGF customer-name" x-here>Ana</span></div>',
      '.customer-name',
    ],
  ])('%s', (_, markup, selector) => expect(first(markup, ['Ana Ruiz', '48213'])).toBe(selector));
});

describe('made-up names are passed over', () => {
  test('CSS modules: the way down from what has a name', () => {
    const markup =
      '<main><div class="Header_root__x7Gh2"><span class="Header_name__a81Bc">Ana</span><span class="Header_id__p03Zz" x-here>#48213</span></div></main>';
    expect(first(markup, ['48213'])).toMatch(/^main( |.*> span:nth-of-type\(2\)$)/);
  });

  test('React ids and a label that is the value itself', () => {
    const markup =
      '<article role="article"><div id=":r1:" aria-label="Ana Ruiz"><i></i><b id="«r2»" x-here>Ana Ruiz</b></div></article>';
    expect(first(markup, ['Ana Ruiz'])).toBe('[role="article"] b');
  });

  test('an id with the number of the case', () => {
    const markup = '<div id="ticket-48213"><h1 id="t48213-title" x-here>Refund</h1></div><h2>Other</h2>';
    expect(first(markup, ['48213'])).toBe('h1');
  });

  test("Vue's and Angular's marks of their own", () => {
    const markup = '<p>x</p><div class="who"><p data-v-abcdefab _ngcontent-abc x-here>Ana</p></div>';
    expect(first(markup)).toBe('.who p');
  });
});

test('of several rows alike the one is found by its surroundings, and a list without any by its place', () => {
  const table =
    '<table><tr><th>Name</th><td class="value">Bo</td></tr></table><table id="case"><tr><th>Name</th><td class="value" x-here>Ana</td></tr></table>';
  expect(first(table)).toBe('#case .value');
  const list = '<ul><li>One</li><li x-here>Two</li><li>Three</li></ul>';
  expect(first(list)).toBe('body > ul > li:nth-of-type(2)');
});

test('what cannot be named at all is still found, and only there', () => {
  const markup = '<div><div><div></div><div><span x-here>Ana</span></div></div></div>';
  expect(first(markup)).toContain('span');
});

const names = fc.constantFrom(
  'customer',
  'ticket-48213',
  'sc-bdVaJa',
  'AnaRuiz',
  'ana',
  ':r1:',
  'row',
  'header',
  'x7Gh2Q',
  'css-1q2w3e',
  'value',
  'Refund',
  'selected',
  '48213',
);
const attribute = fc.tuple(
  fc.constantFrom(
    'id',
    'class',
    'data-test-id',
    'data-customer',
    'data-id',
    'name',
    'aria-label',
    'role',
    'data-v-abc',
    'title',
  ),
  fc.array(names, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
);
type Node = { tag: string; attributes: [string, string][]; children: Node[] };
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('div', 'span', 'section', 'li', 'h1', 'case-header', 'b'),
    attributes: fc.array(attribute, { maxLength: 3 }),
    children: fc.oneof(
      { depthSize: 'small' },
      fc.constant<Node[]>([]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}));

test('any element of any page is found, by nothing that belongs to the case or the build', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.nat(), (roots, chosen) => {
      const page = aPage('');
      const build = (node: Node): Element => {
        const element = page.createElement(node.tag);
        for (const [name, value] of node.attributes) element.setAttribute(name, value);
        element.append('text', ...node.children.map(build));
        return element;
      };
      page.body.append(...roots.map(build));
      const all = [...page.querySelectorAll('body *')];
      const element = must(all[chosen % all.length], 'one of them');
      const written = writeSelectors(element, ['48213', 'Ana Ruiz']);
      expect(written.length).toBeGreaterThan(0);
      for (const { selector, isAlone } of written) {
        const found = page.querySelectorAll(selector);
        expect(found[0]).toBe(element);
        expect(found.length === 1).toBe(isAlone);
        const named = selector.replaceAll(/:nth-[a-z-]+\(\d+\)/g, '').replaceAll(/\bh\d\b/g, '');
        expect(named).not.toMatch(/\d|ana|ruiz|bdVaJa|:r|data-v/i);
      }
    }),
    { numRuns },
  );
});
