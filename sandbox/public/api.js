import { switches } from './switches.js';

const query = switches.latency ? `?latency=${encodeURIComponent(switches.latency)}` : '';

export const fetchCases = () => ask('/api/cases');
/** The case, or undefined if there is none of that id. */
export const fetchCase = (id) => ask(`/api/cases/${id}`);
/** A plain string body: JSON's own content type would need a CORS preflight under `?csp=sandbox`. */
export const postMessage = (id, message) =>
  ask(`/api/cases/${id}/messages`, { method: 'POST', body: JSON.stringify(message) });

async function ask(path, options) {
  const response = await fetch(path + query, options);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
