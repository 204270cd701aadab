import { expect, test } from 'vitest';
import { parseCapture } from '../../../lib/promises/capture.ts';
import { context, written } from './now.ts';

function capture(line: string): { what: string; due: string; channel?: string; customer?: string } {
  const { when, ...rest } = parseCapture(line, context);
  return { ...rest, due: when.ok ? written(when.value.at) : when.reason };
}

test('a line comes apart into what, when, how and whom', () => {
  expect(capture('call Ana back tomorrow by 3pm')).toEqual({
    what: 'call Ana back',
    due: '2026-03-11 15:00',
    channel: 'call',
    customer: 'Ana',
  });
  expect(capture('By Friday: email Ana Ruiz the report')).toEqual({
    what: 'email Ana Ruiz the report',
    due: '2026-03-13 17:00',
    channel: 'email',
    customer: 'Ana Ruiz',
  });
  expect(capture('send the invoice (by Friday) to Ben')).toEqual({
    what: 'send the invoice to Ben',
    due: '2026-03-13 17:00',
    customer: 'Ben',
  });
});

test('names keep their letters, whatever the script', () => {
  const named: [string, string][] = [
    ["write to Zoë O'Neill-Łukasz by Friday", "Zoë O'Neill-Łukasz"],
    ['call 田中さん tomorrow', '田中さん'],
    ['call أحمد at 5pm', 'أحمد'],
    ['tell 🦊 Fox on Monday', '🦊 Fox'],
    ['get back to Maria.', 'Maria'],
    ['update Ana de la Cruz on order 48213', 'Ana de la Cruz'],
    ['follow up with Dr. Weiss next week', 'Weiss'],
  ];
  for (const [line, customer] of named) expect(parseCapture(line, context).customer).toBe(customer);
});

test('no name is guessed where it is not sure', () => {
  for (const line of [
    'call the customer at 5',
    'call back at 5',
    'call ana',
    "call Ana's mother",
    'Refund order 48213',
    'email Friday',
    'call <b>Ana</b>',
  ]) {
    expect(parseCapture(line, context).customer).toBeUndefined();
  }
});

test('the verb names the channel', () => {
  const channels: [string, string | undefined][] = [
    ['ring Ana', 'call'],
    ['phone Ana', 'call'],
    ['email Ana the call notes', 'email'],
    ['write to Ana', 'email'],
    ['WhatsApp Ana', 'message'],
    ['send an SMS to Ana', 'message'],
    ['chat with Ana', 'chat'],
    ['come by Friday at 3', 'visit'],
    ['refund order 48213', undefined],
  ];
  for (const [line, channel] of channels) expect(parseCapture(line, context).channel).toBe(channel);
});

test('a small word that belongs to the verb stays', () => {
  expect(capture('come by Friday at 3').what).toBe('come by');
});

test('an empty line and a line with only a time have nothing to do', () => {
  expect(capture('')).toEqual({ what: '', due: 'none' });
  expect(capture('tomorrow at 3')).toEqual({ what: '', due: '2026-03-11 15:00' });
});

test('vague words stay in the promise, a wrong date goes', () => {
  expect(capture('call Ana when I know')).toMatchObject({ what: 'call Ana when I know', due: 'vague' });
  expect(capture('call Ana on 31 Feb')).toMatchObject({ what: 'call Ana', due: 'impossible' });
});

test('text from right to left, HTML and emoji come through as typed', () => {
  expect(capture('اتصل بأحمد at 5pm').what).toBe('اتصل بأحمد');
  expect(capture('<b>call</b> Ana <script>x</script> tomorrow').what).toBe(
    '<b>call</b> Ana <script>x</script>',
  );
  expect(capture('send 🎁 to Ana tomorrow')).toMatchObject({ what: 'send 🎁 to Ana', customer: 'Ana' });
});

test('10,000 characters take less than 20 ms', () => {
  const lines = [
    'call Ana tomorrow '.repeat(560),
    'a'.repeat(10_000),
    ' '.repeat(10_000),
    '5-'.repeat(5000),
    'at 5 '.repeat(2000),
    '12:'.repeat(3333),
  ];
  for (const line of lines) {
    parseCapture(line, context);
    const started = performance.now();
    parseCapture(line, context);
    expect(performance.now() - started).toBeLessThan(20);
  }
});
