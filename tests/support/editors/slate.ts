import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { Mount } from './mount.ts';

export const slate: Mount = async (into, draft) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = draft.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  const props = { editor, initialValue, children: undefined };
  createRoot(into).render(createElement(Slate, props, createElement(Editable, { placeholder: 'Reply' })));
  return () => editor.children.map((node) => Node.string(node)).join('\n');
};
