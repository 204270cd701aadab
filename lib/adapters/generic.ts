import { defineAdapter, type Evidence } from './define-adapter.ts';

/** Any other page: its address and title, and nothing guessed. */
export default defineAdapter({ id: 'generic', name: 'Any page' });

export const evidence: Evidence = {};
