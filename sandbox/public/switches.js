const query = new URLSearchParams(location.search);

/** What the address asks for; every switch is handed on to the links. See sandbox/README.md. */
export const switches = {
  latency: query.get('latency'),
  editor: query.get('editor'),
  fullload: query.get('fullload') === '1',
  hostile: query.get('hostile'),
  layout: query.get('layout'),
  dark: query.get('dark') === '1',
};

const handedOn = location.search;
export const addressOf = (id) => `/cases/${id}${handedOn}`;
export const idInAddress = () => /^\/cases\/([^/]+)$/.exec(location.pathname)?.[1];
