import { postMessage } from './api.js';
import { make, textOf } from './dom.js';
import { switches } from './switches.js';

const signature = ['', '', 'Kind regards,', 'Sam Okafor', 'Larkspur Home'];
const kinds = {
  public: { tab: 'Reply', label: 'Reply to customer', send: 'Send reply', start: signature },
  internal: { tab: 'Internal note', label: 'Internal note', send: 'Add note', start: [] },
};

/** Two editors of the same class, one shown at a time; only the parent's data attribute and the label tell them apart. */
export function createComposer({ caseId, sent }) {
  const parts = Object.entries(kinds).map(([audience, kind]) => {
    const editor = createEditor(kind);
    const box = make('div', { class: 'editor-box', 'data-composer': audience }, editor);
    const tab = make(
      'button',
      { type: 'button', class: 'tab', 'data-composer-tab': audience, onclick: () => choose(audience) },
      kind.tab,
    );
    return { audience, kind, editor, box, tab };
  });
  let chosen = parts[0];

  const status = make('span', { class: 'quiet', role: 'status' });
  const send = make('button', {
    type: 'button',
    class: 'button primary',
    'data-send': true,
    onclick: submit,
  });
  const element = make(
    'section',
    { class: 'composer', 'aria-label': 'Write' },
    make('div', { class: 'tabs' }, ...parts.map(({ tab }) => tab)),
    ...parts.map(({ box }) => box),
    make('div', { class: 'composer-foot' }, status, send),
  );

  function choose(audience) {
    chosen = parts.find((part) => part.audience === audience);
    for (const part of parts) {
      part.box.hidden = part !== chosen;
      part.tab.setAttribute('aria-pressed', String(part === chosen));
    }
    send.textContent = chosen.kind.send;
    status.textContent = '';
  }

  async function submit() {
    const { audience, editor, kind } = chosen;
    const text = textOf(editor).trim();
    if (text === '' || text === kind.start.join('\n').trim()) {
      status.textContent = 'There is nothing to send yet.';
      return;
    }
    send.disabled = true;
    status.textContent = 'Sending…';
    try {
      sent(await postMessage(caseId, { audience, text }));
      fill(editor, kind.start);
      status.textContent = '';
    } catch {
      // The text is still in the editor: saying so is all there is to do.
      status.textContent = 'Not sent. The text is still here.';
    }
    send.disabled = false;
  }

  choose('public');
  return {
    element,
    open(audience) {
      choose(audience);
      chosen.editor.focus();
    },
  };
}

function createEditor({ label, start }) {
  const isTextarea = switches.editor === 'textarea';
  const rich = { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true' };
  const editor = make(isTextarea ? 'textarea' : 'div', {
    class: 'editor',
    'aria-label': label,
    dir: 'auto',
    ...(isTextarea ? {} : rich),
  });
  fill(editor, start);
  return editor;
}

/** A rich editor keeps one div per line, as browsers make them when Enter is pressed. */
function fill(editor, lines) {
  if (editor instanceof HTMLTextAreaElement) {
    editor.value = lines.join('\n');
    editor.setSelectionRange(0, 0);
  } else editor.replaceChildren(...lines.map((line) => make('div', {}, line || make('br'))));
}
