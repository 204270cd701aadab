import $ from 'jquery';
import type { Mount } from './mount.ts';
import { linesOf } from './lines-of.ts';

const markup = (draft: readonly string[]) => draft.map((line) => `<p>${line}</p>`).join('');

function parsed(html: string): string {
  // A document without a window: nothing in it is loaded or run.
  return linesOf(new DOMParser().parseFromString(html, 'text/html').body);
}

type CkEditor4 = { getData: () => string; on: (name: string, heard: () => void) => void };

/** Version 4 is no module: it finds its parts by its own address, and writes in a frame. */
export const ckeditor4: Mount = async (into, draft) => {
  const field = into.appendChild(document.createElement('textarea'));
  field.id = 'reply';
  field.value = markup(draft);
  const script = document.createElement('script');
  script.src = '/ckeditor4/ckeditor.js';
  document.head.append(script);
  await new Promise((done) => script.addEventListener('load', done));
  const { CKEDITOR } = globalThis as unknown as {
    CKEDITOR: { replace: (id: string, config: object) => CkEditor4 };
  };
  const editor = CKEDITOR.replace('reply', { customConfig: '', versionCheck: false });
  await new Promise<void>((done) => editor.on('instanceReady', () => done()));
  return () => parsed(editor.getData().replace(/>\s+</g, '><').trim());
};

export const summernote: Mount = async (into, draft) => {
  Object.assign(globalThis, { jQuery: $, $ });
  await import('summernote/dist/summernote-lite.js');
  const field = into.appendChild(document.createElement('div'));
  // oxlint-disable-next-line typescript/no-explicit-any -- a jQuery plugin without types
  const box = $(field) as any;
  box.summernote({ height: 160 });
  box.summernote('code', markup(draft));
  return () => parsed(String(box.summernote('code')));
};
