/**
 * Puts text on the clipboard, inside a person's press. The command comes first: it needs no permission of the page that
 * frames us, while the clipboard API is refused in a frame of another origin (Permissions Policy, clipboard-write). False
 * when neither works; then the text must be shown for copying by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or no such thing here
  }
}

function copyByCommand(text: string): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isGiven = true;
  };
  document.addEventListener('copy', give, true);
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- nothing else works in a frame
    return document.execCommand('copy') && isGiven;
  } catch {
    return false; // a browser that has dropped the command
  } finally {
    document.removeEventListener('copy', give, true);
  }
}
