import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './mount.ts';

export const draftJs: Mount = async (into, lines) => {
  let stored = '';
  function Controlled() {
    const [state, setState] = useState(() =>
      EditorState.createWithContent(ContentState.createFromText(lines.join('\n'))),
    );
    useEffect(() => {
      stored = state.getCurrentContent().getPlainText('\n');
    });
    return createElement(Editor, { editorState: state, onChange: setState });
  }
  createRoot(into).render(createElement(Controlled));
  return () => stored;
};
