import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from './mount.ts';

export const textarea: Mount = async (into, draft) => {
  const field = into.appendChild(document.createElement('textarea'));
  field.rows = 8;
  field.defaultValue = draft.join('\n');
  return () => field.value;
};

/** What is stored is the state; what is shown follows it at every drawing. */
export const reactTextarea: Mount = async (into, draft) => {
  let stored = '';
  function Controlled() {
    const [value, setValue] = useState(draft.join('\n'));
    useEffect(() => {
      stored = value;
    });
    return createElement('textarea', {
      rows: 8,
      value,
      onChange: (event: { target: HTMLTextAreaElement }) => setValue(event.target.value),
    });
  }
  createRoot(into).render(createElement(Controlled));
  return () => stored;
};

/** Takes nothing that does not come from its own keys: a box that must be refused. */
export const stubborn: Mount = async (into, draft) => {
  const field = into.appendChild(document.createElement('textarea'));
  field.rows = 8;
  const stored = draft.join('\n');
  field.value = stored;
  field.addEventListener('input', () => queueMicrotask(() => (field.value = stored)));
  return () => stored;
};
