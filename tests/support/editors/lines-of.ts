/** A line for each block and each break, as a person sees it. */
export function linesOf(root: Element): string {
  const lines: string[] = [''];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) lines.push(`${lines.pop() ?? ''}${child.textContent ?? ''}`);
      else if (child.nodeName === 'BR') lines.push('');
      else if (/^(P|DIV|LI|H\d)$/.test(child.nodeName)) {
        if (lines.at(-1) !== '') lines.push('');
        walk(child);
        if (child.lastChild?.nodeName !== 'BR' && child.nextSibling !== null) lines.push('');
      } else walk(child);
    }
  };
  walk(root);
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
