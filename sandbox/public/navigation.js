import { fetchCase } from './api.js';
import { addressOf, idInAddress, switches } from './switches.js';

/** Moves between cases the way real desks do: first the address, and the old case stays on screen until the answer is here. */
export function createNavigation({ view, changed }) {
  let latest = 0;

  async function load() {
    const mine = ++latest;
    const id = idInAddress();
    changed(id);
    const found = id && (await fetchCase(id));
    if (mine !== latest) return;
    if (found) view.show(found);
    else view.showNone(id);
  }

  addEventListener('popstate', load);

  return {
    start: load,
    open(id) {
      if (switches.fullload) return location.assign(addressOf(id));
      // Router libraries note the scroll position, push, then settle: three calls for one click.
      history.replaceState({ leaving: true }, '', location.href);
      history.pushState({ id }, '', addressOf(id));
      history.replaceState({ id, settled: true }, '', addressOf(id));
      return load();
    },
  };
}
