import { ckeditor5 } from './ckeditor5.ts';
import { draftJs } from './draft.ts';
import { ckeditor4, summernote } from './html-editors.ts';
import { lexical } from './lexical.ts';
import type { Mount } from './mount.ts';
import { contenteditable, forgetful, froalaLike, halfHearted } from './plain-editables.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { reactTextarea, stubborn, textarea } from './text-areas.ts';
import { tiptap } from './tiptap.ts';

/** The fixture page: the editor that the address names, `?editor=quill`, with the draft that it names. */
const editors: Record<string, Mount> = {
  textarea,
  reactTextarea,
  contenteditable,
  froalaLike,
  ckeditor4,
  ckeditor5,
  quill,
  tiptap,
  slate,
  lexical,
  draftJs,
  summernote,
  stubborn,
  forgetful,
  halfHearted,
};

const wanted = new URLSearchParams(location.search);
for (const place of document.querySelectorAll<HTMLElement>('[data-composer]')) {
  const name = wanted.get(place.dataset['composer'] === 'public' ? 'editor' : 'note');
  const mount = editors[name ?? ''];
  if (mount === undefined) continue;
  place.hidden = false;
  const draft = (wanted.get('draft') ?? '').split('\n');
  const model = await mount(place, draft);
  Object.assign(globalThis, { [place.dataset['composer'] === 'public' ? 'model' : 'noteModel']: model });
}
document.documentElement.dataset['ready'] = 'true';
