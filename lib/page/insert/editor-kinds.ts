import type { CutName, WayName } from './ways/ways.ts';

/** An editor known by its own stable marks, and the ways into it that its own store was seen to take. */
export type EditorKind = {
  name: string;
  mark: string;
  /** Tried in this order. A way that an editor shows without storing is never in its list. */
  ways: readonly WayName[];
  /** How text is taken out of it again. */
  cuts: readonly CutName[];
};

const field: EditorKind = {
  name: 'field',
  mark: 'textarea, input',
  ways: ['setValue'],
  cuts: ['setValue'],
};

/** Measured with the libraries themselves: docs/decisions/0018-insert-in-reply.md. */
const known: readonly EditorKind[] = [
  { name: 'ckeditor5', mark: '.ck-editor__editable, .ck-content', ways: ['paste'], cuts: ['cut'] },
  { name: 'prosemirror', mark: '.ProseMirror', ways: ['paste', 'command'], cuts: ['cut'] },
  { name: 'quill', mark: '.ql-editor', ways: ['paste', 'command'], cuts: ['cut'] },
  { name: 'slate', mark: '[data-slate-editor]', ways: ['paste', 'beforeInput'], cuts: ['cut'] },
  { name: 'lexical', mark: '[data-lexical-editor]', ways: ['paste'], cuts: ['cut'] },
  { name: 'draft', mark: '.public-DraftEditor-content', ways: ['paste'], cuts: ['cut'] },
  { name: 'ckeditor4', mark: '.cke_editable', ways: ['command', 'paste'], cuts: ['deleteCommand'] },
  { name: 'tinymce', mark: '.mce-content-body', ways: ['command', 'paste'], cuts: ['deleteCommand'] },
  { name: 'summernote', mark: '.note-editable', ways: ['command'], cuts: ['deleteCommand'] },
  { name: 'froala', mark: '.fr-element', ways: ['command', 'paste'], cuts: ['deleteCommand'] },
  {
    name: 'redactor',
    mark: '.redactor-editor, .redactor-in, .redactor_editor',
    ways: ['command', 'paste'],
    cuts: ['deleteCommand'],
  },
];

/**
 * A box without marks may keep a store of its own. What only its own code can act upon comes first: what appears then was
 * put there by it. The command, which writes into the page whatever the editor thinks of it, comes last.
 */
const unknown: EditorKind = {
  name: 'unknown',
  mark: '*',
  ways: ['paste', 'beforeInput', 'command'],
  cuts: ['cut', 'deleteCommand'],
};

export function kindOf(element: Element): EditorKind {
  if (element.matches(field.mark)) return field;
  return known.find(({ mark }) => element.matches(mark)) ?? unknown;
}
