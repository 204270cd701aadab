declare module 'draft-js' {
  import type { ComponentType } from 'react';
  export type EditorState = { getCurrentContent: () => ContentState };
  export type ContentState = { getPlainText: (between: string) => string };
  export const EditorState: { createWithContent: (content: ContentState) => EditorState };
  export const ContentState: { createFromText: (text: string) => ContentState };
  export const Editor: ComponentType<{ editorState: EditorState; onChange: (state: EditorState) => void }>;
}
declare module 'jquery' {
  const jquery: (element: Element) => unknown;
  export default jquery;
}
declare module 'summernote/dist/summernote-lite.js';
