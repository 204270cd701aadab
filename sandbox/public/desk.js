import { createCallBar } from './call-bar.js';
import { fetchCases } from './api.js';
import { createCaseList } from './case-list.js';
import { createCaseView } from './case-view.js';
import { make } from './dom.js';
import { throwOnEveryRead } from './hostile.js';
import { createNavigation } from './navigation.js';
import { bindShortcuts } from './shortcuts.js';
import { openShortcutsDialog } from './shortcuts-dialog.js';
import { switches } from './switches.js';

const root = document.documentElement;
if (switches.dark) root.dataset.theme = 'dark';
if (switches.layout === 'fixed') root.dataset.layout = 'fixed';

const view = createCaseView();
const list = createCaseList({ open: (id) => navigation.open(id) });
const navigation = createNavigation({ view, changed: (id) => list.mark(id) });

bindShortcuts({
  r: () => view.write('public'),
  c: () => view.write('internal'),
  j: () => list.step(+1),
  k: () => list.step(-1),
  '/': () => list.focusSearch(),
  '?': openShortcutsDialog,
  Enter: (target) => list.openFocused(target),
});

document
  .getElementById('desk')
  .append(
    make(
      'header',
      { class: 'top' },
      make('span', { class: 'brand' }, make('span', { class: 'brand-mark' }), 'Harbour Desk'),
      createCallBar(),
      make('span', { class: 'agent', title: 'Sam Okafor' }, 'SO'),
    ),
    make('div', { class: 'panes' }, list.element, view.element),
  );

const [cases] = await Promise.all([fetchCases(), navigation.start()]);
list.show(cases);
if (switches.hostile === 'throws') throwOnEveryRead();
