import { defineAdapter } from './define-adapter.ts';

/** Any other page: its address and title, and nothing guessed. */
export default defineAdapter({
  id: 'generic',
  name: 'Any page',
  evidence: 'Address and document title exist on every page.',
});
