import { closestTo, make } from './dom.js';
import { sayWhenShort } from './times.js';
import { addressOf, switches } from './switches.js';

/** The queue at the left: a search field and one link per case. */
export function createCaseList({ open }) {
  let rows = [];
  let current;

  const items = make('ul', { class: 'rows', onclick });
  const count = make('span', { class: 'count' });
  const search = make('input', {
    type: 'search',
    class: 'search',
    placeholder: 'Search cases',
    'aria-label': 'Search cases',
    oninput: filter,
  });
  const element = make(
    'nav',
    { class: 'list', 'aria-label': 'Cases' },
    make('div', { class: 'list-head' }, make('h2', {}, 'My cases ', count), search),
    items,
  );

  function onclick(event) {
    const link = closestTo(event.target, 'a');
    if (!link || switches.fullload || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(rows.find((row) => row.link === link).id);
  }

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    for (const row of rows) row.item.hidden = !row.words.includes(wanted);
  }

  function mark(id) {
    current = id;
    for (const row of rows) row.link.setAttribute('aria-current', row.id === id ? 'page' : 'false');
  }

  return {
    element,
    mark,
    show(cases) {
      rows = cases.map(createRow);
      items.replaceChildren(...rows.map((row) => row.item));
      count.textContent = String(rows.length);
      mark(current);
    },
    step(by) {
      const shown = rows.filter((row) => !row.item.hidden);
      const next = shown[shown.findIndex((row) => row.id === current) + by];
      if (next) open(next.id);
    },
    focusSearch: () => search.focus(),
    /** False when the key was not pressed in the list: then it is nobody's shortcut. */
    openFocused(target) {
      const row = rows.find(({ link }) => link === target);
      if (row) open(row.id);
      return Boolean(row);
    },
  };
}

function createRow({ id, subject, customer, channel, state, lastMessageAt, preview }) {
  const link = make(
    'a',
    { href: addressOf(id), class: 'row' },
    make(
      'span',
      { class: 'row-top' },
      make('span', { class: `dot dot-${state}`, title: state }),
      make('bdi', { class: 'row-customer' }, customer.name),
      make('time', { datetime: new Date(lastMessageAt).toISOString() }, sayWhenShort(lastMessageAt)),
    ),
    make('span', { class: 'row-subject', dir: 'auto' }, subject),
    make(
      'span',
      { class: 'row-foot' },
      make('span', { class: `icon icon-${channel}` }),
      make('span', { class: 'row-number' }, `#${id}`),
      make('bdi', { class: 'row-preview' }, preview),
    ),
  );
  return { id, link, item: make('li', {}, link), words: `#${id} ${customer.name} ${subject}`.toLowerCase() };
}
