import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineAdapter, type Adapter } from '../../../lib/adapters/define-adapter.ts';
import { adapterFor, readFacts } from '../../../lib/page/read-facts.ts';
import { aPage } from '../../support/a-page.ts';
import { numRuns } from '../../support/histories.ts';

const adapter = defineAdapter({
  id: 'desk',
  name: 'Desk',
  evidence: 'Made up for this test.',
  caseIdInAddress: [{ pathBefore: '/case/' }, { pathBefore: '/view', parameter: 'id' }],
  caseIdInPage: [{ selector: '[data-id]', attribute: 'data-id' }],
  title: [{ selector: '.title', after: 'Re: ', before: ' |' }, { selector: '.other-title' }],
  customer: [{ selector: '.customer' }, { selector: 'input[name=who]', attribute: 'value' }],
});
const read = (address: string, markup: string) => readFacts(adapter, aPage(markup), new URL(address));
const caseA =
  '<article data-id="A"><p class="title">Re: Refund | Desk</p><p class="customer">Ana Ruiz</p></article>';

describe('one case never under the name of another', () => {
  test('a page that still shows A while its address says B gives B without a word of A', () => {
    const facts = read('https://desk.example/case/B', caseA);
    expect(facts).toEqual({
      site: 'https://desk.example',
      url: 'https://desk.example/case/B',
      adapter: 'desk',
      caseId: 'B',
    });
  });

  test('a page that does not yet say which case it shows is not believed either', () => {
    expect(read('https://desk.example/case/B', '<p class="customer">Ana Ruiz</p>')).not.toHaveProperty(
      'customer',
    );
  });

  test('an address without a case takes the case that the page shows', () => {
    expect(read('https://desk.example/home', caseA)).toMatchObject({ caseId: 'A', customer: 'Ana Ruiz' });
  });

  test('neither the address nor the page names a case: nothing of a case is told', () => {
    expect(read('https://desk.example/home', '<p class="customer">Ana Ruiz</p>')).not.toHaveProperty(
      'customer',
    );
  });

  test('for any two ids: words come only with the case they belong to', () => {
    const id = fc.oneof(fc.constantFrom('A', 'B', 'a'), fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/));
    const page = aPage(caseA);
    fc.assert(
      fc.property(id, id, (named, shown) => {
        page.querySelector('article')?.setAttribute('data-id', shown);
        const facts = readFacts(adapter, page, new URL(`https://desk.example/case/${named}`));
        expect(facts.caseId).toBe(named);
        expect(facts.customer).toBe(named === shown ? 'Ana Ruiz' : undefined);
        expect(facts.title).toBe(named === shown ? 'Refund' : undefined);
      }),
      { numRuns },
    );
  });
});

describe('what is read', () => {
  const customer = (markup: string) =>
    read('https://desk.example/home', `<i data-id="1"></i>${markup}`).customer;
  const title = (markup: string) => read('https://desk.example/home', `<i data-id="1"></i>${markup}`).title;

  test('the part between the words named, and another place when they are not there', () => {
    expect(title('<p class="title">Re: Refund | Desk</p>')).toBe('Refund');
    expect(title('<p class="title">Home</p><p class="other-title">Refund</p>')).toBe('Refund');
    expect(title('<p class="title">Home</p>')).toBeUndefined();
  });

  test('what a field holds now, not what it began with', () => {
    const page = aPage('<i data-id="1"></i><input name="who" value="old">');
    const field = page.querySelector('input');
    if (field !== null) field.value = 'Ana Ruiz';
    expect(readFacts(adapter, page, new URL('https://desk.example/')).customer).toBe('Ana Ruiz');
  });

  test('a password or card field never, even where an adapter names it', () => {
    expect(customer('<input name="who" type="password" value="secret">')).toBeUndefined();
    expect(customer('<input name="who" autocomplete="cc-number" value="4111">')).toBeUndefined();
    expect(customer('<input name="who" value="Ana">')).toBe('Ana');
  });

  test('markup in a subject is letters', () => {
    expect(customer('<p class="customer">&lt;img src=x onerror=alert(1)&gt;</p>')).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });

  test.each([
    ['control characters', 'Ana\u0000\u0007\nRuiz'],
    ['direction overrides', '\u202eAna\u202c \u2066Ruiz\u2069'],
    ['direction marks', 'Ana\u200f \u200eRuiz\u061c'],
    ['a byte order mark', '\ufeffAna Ruiz'],
    ['much space', '  Ana \u00a0\t Ruiz '],
  ])('%s leave one clean line', (_, name) => {
    expect(customer(`<p class="customer">${name}</p>`)).toBe('Ana Ruiz');
  });

  test('names in every script and an emoji stay as they are', () => {
    for (const name of ['山田 花子', 'آنا رویز', 'می‌خواهم', '👩‍🚀'])
      expect(customer(`<p class="customer">${name}</p>`)).toBe(name);
  });

  test('at most 500 letters of anything', () => {
    expect(customer(`<p class="customer">${'x'.repeat(100_000)}</p>`)).toBe('x'.repeat(500));
  });

  test('an empty place is unknown, not an empty name', () => {
    expect(customer('<p class="customer"> \u200e </p>')).toBeUndefined();
  });
});

describe('tags', () => {
  const tags = (source: NonNullable<Adapter['tags']>, markup: string) =>
    readFacts(
      { ...adapter, tags: source },
      aPage(`<i data-id="1"></i>${markup}`),
      new URL('https://desk.example/'),
    ).tags;

  test('are the elements found, each clean and once', () => {
    const markup =
      '<b class="tag"> vip\n</b><b class="tag">refund</b><b class="tag">vip</b><b class="tag"> </b>';
    expect(tags({ selector: '.tag' }, markup)).toEqual(['vip', 'refund']);
  });

  test('are the parts of one field, where the adapter says what parts them', () => {
    const source = { selector: 'input', attribute: 'value', split: ',' };
    expect(tags(source, '<input value="vip, refund,,late">')).toEqual(['vip', 'refund', 'late']);
  });

  test('are at most twenty, of a hundred letters at most; none is unknown', () => {
    const many = Array.from({ length: 30 }, (_, at) => `<b class="tag">${at}${'x'.repeat(200)}</b>`).join('');
    const found = tags({ selector: '.tag' }, many);
    expect(found?.map((tag) => tag.length)).toEqual(Array(20).fill(100));
    expect(tags({ selector: '.tag' }, '')).toBeUndefined();
  });
});

describe('a watched field', () => {
  const watched = (markup: string, selector: string) =>
    readFacts(adapter, aPage(`<i data-id="1"></i>${markup}`), new URL('https://desk.example/'), {}, [
      { id: 'cause', selector },
    ]);
  const filled = (markup: string, selector: string) => watched(markup, selector).filled;

  test.each([
    ['<input id="f" value="7">', true],
    ['<input id="f" value="  ">', false],
    ['<textarea id="f">why</textarea>', true],
    ['<p id="f"> </p>', false],
    ['<p id="f">why</p>', true],
    ['<input id="f" type="checkbox" value="on">', false],
    ['<input id="f" type="checkbox" checked>', true],
    ['<input id="f" type="password" value="secret">', false],
    ['', false],
  ])('%s is filled: %s', (markup, isFilled) => {
    expect(filled(markup, '#f')).toEqual(isFilled ? ['cause'] : undefined);
  });

  test('with a selector that nobody can read is not filled, and the rest is read all the same', () => {
    expect(filled('<p>why</p>', 'p[')).toBeUndefined();
  });

  test.each([
    ['<textarea id="f"> </textarea>', ['cause']],
    ['<input id="f" type="checkbox">', ['cause']],
    ['<textarea id="f">why</textarea>', undefined],
    ['<input id="f" type="password">', undefined],
    ['', undefined],
  ])('%s is there and empty: %s', (markup, empty) => {
    expect(watched(markup, '#f').empty).toEqual(empty);
  });

  test('of a case that the page does not show is not looked at', () => {
    const watch = [{ id: 'cause', selector: 'p' }];
    const facts = readFacts(adapter, aPage(caseA), new URL('https://desk.example/case/B'), {}, watch);
    expect(facts.filled).toBeUndefined();
  });
});

describe('the case in the address', () => {
  test.each([
    ['/case/7', '7'],
    ['/case/7/reply', '7'],
    ['/view?id=7&x=1', '7'],
    ['/view?x=1;id=7', '7'],
    ['/case/', undefined],
    ['/view?x=id', undefined],
    ['/elsewhere?id=7', undefined],
  ])('%s names %s', (path, id) => {
    expect(read(`https://desk.example${path}`, '').caseId).toBe(id);
  });
});

describe('a desk whose pages do not say which case they show', () => {
  const silent = defineAdapter({
    id: 'silent',
    name: 'Silent',
    hosts: ['.silent.example'],
    caseAddresses: [{ path: '/case/:id', id: 'letters' }],
    title: [{ selector: '.title' }],
    customer: [{ selector: '.customer' }],
    publicReply: { selector: '.reply', among: '.reply' },
    internalNote: '.note',
  });
  const page = aPage(`<p class="title">Refund</p><p class="customer">Ana Ruiz</p><p class="reply"></p>
    <p class="note">[kept:abcdefgh]</p>`);
  const at = (path: string) => new URL(`https://eu.silent.example${path}`);

  test('is believed for the first case, and for the next one when its words have changed', () => {
    const memory = {};
    expect(readFacts(silent, page, at('/case/A'), memory)).toMatchObject({ customer: 'Ana Ruiz' });
    const next = readFacts(silent, page, at('/case/B'), memory);
    expect([next.caseId, next.title, next.customer]).toEqual(['B', undefined, undefined]);
    const drawn = aPage('<p class="title">Parcel</p><p class="customer">Omar Haddad</p>');
    expect(readFacts(silent, drawn, at('/case/B'), memory)).toMatchObject({
      title: 'Parcel',
      customer: 'Omar Haddad',
    });
  });

  test('is asked for no message: nobody could say whose it is', () => {
    const facts = readFacts(silent, page, at('/case/A'));
    expect([facts.replies, facts.lines]).toEqual([undefined, undefined]);
    const told = readFacts({ ...silent, caseAddresses: undefined }, page, at('/case/A'));
    expect([told.replies, told.lines]).toEqual([{ count: 1 }, ['[kept:abcdefgh]']]);
  });
});

describe('of the adapters that may read a page', () => {
  const marked = (id: string, recognise?: string) =>
    defineAdapter({ id, name: id, ...(recognise && { recognise }) });
  const find = (list: readonly Adapter[], markup: string) => adapterFor(list, aPage(markup))?.id;

  test('the first that recognises it does, and the last when none does', () => {
    const list = [marked('a', '.a'), marked('b', '.b'), marked('any')];
    expect(find(list, '<p class="b"></p><p class="a"></p>')).toBe('a');
    expect(find(list, '<p class="b"></p>')).toBe('b');
    expect(find(list, '<p></p>')).toBe('any');
  });

  test('the only one is not asked, and none reads nothing', () => {
    expect(find([marked('a', '.a')], '<p></p>')).toBe('a');
    expect(find([], '<p></p>')).toBeUndefined();
  });
});
