import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import type { Mount } from './mount.ts';
import { linesOf } from './lines-of.ts';

export const ckeditor5: Mount = async (into, draft) => {
  const place = into.appendChild(document.createElement('div'));
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    initialData: draft.map((line) => `<p>${line}</p>`).join(''),
  });
  return () => linesOf(new DOMParser().parseFromString(editor.getData(), 'text/html').body);
};
