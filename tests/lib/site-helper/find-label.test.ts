import { expect, test } from 'vitest';
import { must } from '../../../lib/problem.ts';
import { findLabel } from '../../../lib/site-helper/find-label.ts';
import { readSource } from '../../../lib/site-helper/read-source.ts';
import { aPage } from '../../support/a-page.ts';

test.each([
  ['a definition list', '<dl><dt>Status</dt><dd>open</dd><dt>Requestor:</dt><dd x-here>Ana Ruiz</dd></dl>'],
  ['a table row', '<table><tr><th>Customer</th><td x-here>Ana Ruiz</td></tr></table>'],
  ['a table without heads', '<table><tr><td>Customer:</td><td x-here>Ana Ruiz</td></tr></table>'],
  ['a form', '<div><label>Customer</label><span x-here>Ana Ruiz</span></div>'],
  [
    'divs with a class',
    '<div><div class="label col-3">Requestors:</div><div><p><i>at</i><b x-here>Ana Ruiz</b></p></div></div>',
  ],
  ['a bold word', '<p><b>Customer:</b> <span x-here>Ana Ruiz</span></p>'],
])('%s: the value is read beside its label', (_, markup) => {
  const page = aPage(markup);
  const source = findLabel(must(page.querySelector('[x-here]'), 'a mark'), ['Ana Ruiz']);
  expect(readSource.page(must(source, 'a label'), page)).toBe('Ana Ruiz');
});

test.each([
  ['another value beside it', '<table><tr><td>Refund for lamps</td><td x-here>Ana</td></tr></table>'],
  ['a label with a number', '<dl><dt>Case 48213</dt><dd x-here>Ana</dd></dl>'],
  ['the name itself as a label', '<dl><dt>Ruiz</dt><dd x-here>Ana</dd></dl>'],
  ['nothing before it', '<div><p x-here>Ana</p></div>'],
])('%s is no label', (_, markup) => {
  const page = aPage(markup);
  expect(findLabel(must(page.querySelector('[x-here]'), 'a mark'), ['Ana Ruiz'])).toBeUndefined();
});
