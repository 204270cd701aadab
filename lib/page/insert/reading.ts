import { fieldOf, type Box } from './box.ts';

export type Point = { node: Node; offset: number };
type Piece = { at: number; node: Text };

/** What stands in a box, lines parted by \n, and where in the page each character of it is. */
export type Reading = {
  text: string;
  /** Where the asked point is in `text`; undefined when it is not in the box. */
  at: number | undefined;
  /** The place of a character in the page. `toEnd`: of two that mean the same, the one behind what stands before. */
  pointAt: (offset: number, toEnd: boolean) => Point | undefined;
};

const block =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|DD|DIV|DL|DT|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;
const nothing = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/** Reads a box as lines. What an editor draws for itself (placeholders, handles: not editable) is none of its text. */
export function readBox(box: Box, point?: Point): Reading {
  const field = fieldOf(box);
  if (field !== undefined) return { text: field.value, at: point?.offset, pointAt: () => undefined };
  return readTree(box, point);
}

function readTree({ element: root, view }: Box, point?: Point): Reading {
  let text = '';
  let at: number | undefined;
  const pieces: Piece[] = [];
  const keepsBreaks = new Map<Element | null, boolean>();
  const isPre = ({ parentElement: parent }: Text) => {
    const known = keepsBreaks.get(parent);
    if (known !== undefined) return known;
    const found = parent !== null && /^(?:pre|break-spaces)/.test(view.getComputedStyle(parent).whiteSpace);
    keepsBreaks.set(parent, found);
    return found;
  };
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const piece = node as Text;
      if (point?.node === node) at = text.length + point.offset;
      pieces.push({ at: text.length, node: piece });
      text += isPre(piece) ? piece.data : piece.data.replace(/[\n\r\t]/g, ' ');
    } else if (node.nodeType === Node.ELEMENT_NODE) enter(node as HTMLElement);
  };
  const enter = (element: HTMLElement) => {
    const name = element.nodeName.toUpperCase();
    if (nothing.test(name) || (element !== root && element.getAttribute('contenteditable') === 'false'))
      return;
    if (name === 'BR') text += '\n';
    else if (name === 'IMG' && !element.matches('.ProseMirror-separator')) text += '\ufffc';
    const isBlock = element !== root && block.test(name);
    if (isBlock) breakLine();
    const children = [...element.childNodes];
    children.forEach((child, index) => {
      if (point?.node === element && point.offset === index) at = text.length;
      visit(child);
    });
    if (point?.node === element && point.offset >= children.length) at = text.length;
    if (isBlock) breakLine();
  };
  enter(root);

  const pointAt = (offset: number, toEnd: boolean): Point | undefined => {
    const isIn = ({ at: start, node }: Piece) => offset >= start && offset <= start + node.data.length;
    const piece = toEnd ? pieces.find(isIn) : pieces.findLast(isIn);
    return piece && { node: piece.node, offset: offset - piece.at };
  };
  return { text, at, pointAt };
}
