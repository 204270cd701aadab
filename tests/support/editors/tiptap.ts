import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from './mount.ts';

/** ProseMirror with the extensions that desks use. */
export const tiptap: Mount = async (into, draft) => {
  const editor = new Editor({
    element: into,
    extensions: [StarterKit],
    content: { type: 'doc', content: draft.map(paragraph) },
  });
  return () =>
    editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', (leaf) =>
      leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
    );
};

function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
