import Quill from 'quill';
import type { Mount } from './mount.ts';

export const quill: Mount = async (into, draft) => {
  const editor = new Quill(into.appendChild(document.createElement('div')));
  editor.setText(`${draft.join('\n')}\n`);
  return () =>
    editor
      .getContents()
      .ops.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
      .join('')
      .replace(/\n$/, '');
};
