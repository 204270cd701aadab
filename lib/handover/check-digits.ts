/**
 * CRC-32 (ISO 3309) of bytes, as four bytes: finds what editors, mail programs and slips of the hand do to a token. It is no
 * proof of who wrote it.
 */
export function checkDigits(bytes: Uint8Array): Uint8Array {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = ~crc >>> 0;
  return Uint8Array.of(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255);
}
