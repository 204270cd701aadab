const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** "14:02", "Yesterday 14:02" or "Thu 19 Nov 14:02", in the browser's zone. */
export function sayWhen(at) {
  const clock = time.format(at);
  const name = nameOfDay(at);
  return name ? `${name} ${clock}` : clock;
}

/** The same, as short as a list needs it: "14:02", "Yesterday" or "Thu 19 Nov". */
export const sayWhenShort = (at) => nameOfDay(at) || time.format(at);

function nameOfDay(at) {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  const that = new Date(at).toDateString();
  if (that === new Date().toDateString()) return '';
  return that === yesterday.toDateString() ? 'Yesterday' : day.format(at);
}
