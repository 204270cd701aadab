import { make } from './dom.js';
import { sayWhen } from './times.js';

export function createConversation(messages) {
  const element = make(
    'ol',
    { class: 'conversation', 'aria-label': 'Conversation' },
    ...messages.map(createMessage),
  );
  const toEnd = () => element.scrollTo({ top: Number.MAX_SAFE_INTEGER });
  return {
    element,
    toEnd,
    add(message) {
      element.append(createMessage(message));
      toEnd();
    },
  };
}

function createMessage({ id, author, from, audience, text, sentAt }) {
  return make(
    'li',
    {
      class: `message from-${from} for-${audience}`,
      'data-message-id': id,
      'data-from': from,
      'data-audience': audience,
    },
    make(
      'div',
      { class: 'message-head' },
      make('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(author)),
      make('bdi', { class: 'author' }, author),
      audience === 'internal' ? make('span', { class: 'note-mark' }, 'Internal note') : '',
      make('time', { datetime: new Date(sentAt).toISOString() }, sayWhen(sentAt)),
    ),
    make('div', { class: 'message-text', dir: 'auto' }, text),
  );
}

/** Two letters of a Latin name; of any other, the first character (by code point, so that an emoji stays whole). */
function initialsOf(name) {
  const latin = name.match(/(?<=^|\s)\p{Script=Latin}/gu);
  return latin && /^\p{Script=Latin}/u.test(name) ? latin.slice(0, 2).join('') : [...name][0];
}
