/**
 * What opens a person's words when the passphrase is forgotten: 128 random bits as 26 letters and digits and two check digits, in
 * seven groups of four, `7K3D-…`. The alphabet is Crockford's base 32: no I, L, O or U, so that what is written by hand is read right.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bits = 128n;
const dataLength = 26;
/** The largest prime below 32², so that any one wrong sign, and any two in each other's place, are found. */
const modulus = 1021n;

/** `random`: 16 random bytes. */
export function codeOf(random: Uint8Array): string {
  let value = 0n;
  for (const byte of random) value = value * 256n + BigInt(byte);
  const text = base32(value, dataLength) + base32(value % modulus, 2);
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** The code as it was shown, from how somebody typed it; undefined where a sign is wrong, missing or too many. */
export function readCode(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== dataLength + 2) return undefined;
  const value = valueOf(text.slice(0, dataLength));
  const check = valueOf(text.slice(dataLength));
  if (value === undefined || value >> bits !== 0n || check !== value % modulus) return undefined;
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** The groups of a code, to show and to ask for one of them. */
export function groupsOf(code: string): string[] {
  return code.split('-');
}

function base32(value: bigint, length: number): string {
  let [text, rest] = ['', value];
  for (let at = 0; at < length; at += 1) {
    text = `${alphabet[Number(rest % 32n)] ?? ''}${text}`;
    rest /= 32n;
  }
  return text;
}

function valueOf(text: string): bigint | undefined {
  let value = 0n;
  for (const sign of text) {
    const digit = alphabet.indexOf(sign);
    if (digit < 0) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return value;
}
