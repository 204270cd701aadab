/** What leaves this device, to the byte. */
export function PrivacyPage() {
  return null;
}
