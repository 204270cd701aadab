import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { Mount } from './mount.ts';

export const lexical: Mount = async (into, draft) => {
  const box = into.appendChild(document.createElement('div'));
  box.contentEditable = 'true';
  box.style.whiteSpace = 'pre-wrap';
  const editor = createEditor({
    namespace: 'reply',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(() => {
    for (const line of draft) $getRoot().append($createParagraphNode().append($createTextNode(line)));
  });
  return () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
};
