/**
 * What a hostile page does to make a press land on a sidebar that the person does not see, or sees as something else.
 * Each is page script (the page finds our element as the last one under its root) and its undoing.
 */
export type Trick = {
  name: string;
  on: string;
  off: string;
  /**
   * `refused`: the press reaches our button and must not count. `lost`: the press goes somewhere else. `plain`: the trick
   * leaves, or our repair puts, the frame in plain sight, so that what is pressed is what is seen, and the press counts.
   */
  outcome: 'refused' | 'plain' | 'lost';
};

const root = 'document.documentElement';
const host = `${root}.lastElementChild`;
const style = (
  element: string,
  property: string,
  value: string,
  outcome: Trick['outcome'],
  name: string,
): Trick => ({
  name,
  outcome,
  on: `${element}.style.setProperty('${property}', '${value}', 'important')`,
  off: `${element}.style.removeProperty('${property}')`,
});

/** The page's own style on our element is taken away at once, so there is nothing of it left to undo. */
const onHost = (property: string, value: string, name: string): Trick => ({
  ...style(host, property, value, 'plain', name),
  off: '0',
});

const decoy = (name: string, css: string, show = '', element = 'div'): Trick => ({
  name,
  outcome: element === 'dialog' ? 'lost' : 'refused',
  on: `{
    const decoy = document.createElement('${element}');
    decoy.className = 'decoy';
    decoy.textContent = 'You have won. Press here.';
    decoy.style.cssText = '${css}';
    document.documentElement.append(decoy);
    ${show}
  }`,
  off: `document.querySelectorAll('.decoy').forEach((decoy) => decoy.remove())`,
});

const whole =
  'position:fixed;inset:0;margin:0;width:100vw;height:100vh;max-width:none;max-height:none;border:0;';
const top = 'z-index:2147483647;pointer-events:none;background:#fff;';

/** Put over everything, and gone again before the press. */
export const overlay = decoy('overlay', whole + top);

export const tricks: Trick[] = [
  style('document.body', 'opacity', '0.001', 'plain', 'body faded, which we are not in'),
  style(root, 'opacity', '0.01', 'refused', 'root element faded away'),
  style(root, 'opacity', '0.95', 'refused', 'root element faded a little'),
  onHost('opacity', '0', 'our element faded'),
  style('document.body', 'filter', 'blur(5px)', 'plain', 'body blurred, which we are not in'),
  style(root, 'filter', 'blur(5px)', 'refused', 'root element blurred'),
  onHost('scale', '0.05', 'our element shrunk'),
  style(root, 'scale', '0.5', 'lost', 'root element shrunk'),
  onHost('clip-path', 'inset(0 0 100% 0)', 'our element clipped'),
  style(root, 'clip-path', 'inset(0 0 99% 0)', 'lost', 'root element clipped'),
  decoy('everything covered, presses fall through', whole + top),
  decoy(
    'covered by a popover, presses fall through',
    `${whole}pointer-events:none;background:#fff;`,
    `decoy.popover = 'manual'; decoy.showPopover();`,
  ),
  decoy('covered by a modal dialog', whole, `decoy.showModal();`, 'dialog'),
  decoy('blended into other colours', `${whole}${top}mix-blend-mode:difference;`),
  style(root, 'mix-blend-mode', 'difference', 'refused', 'root element blended'),
  decoy('partly covered', `position:fixed;right:0;top:0;width:360px;height:120px;${top}`),
  decoy(
    'a spot covered elsewhere on the sidebar',
    `position:fixed;right:9px;bottom:9px;width:20px;height:20px;${top}`,
  ),
  onHost('transform', 'translate(-200px, 0)', 'our element moved, visibly'),
  {
    name: 'our element taken out',
    on: `${host}.remove()`,
    off: '0',
    outcome: 'lost',
  },
  {
    name: 'our element taken out and put back in one go',
    on: `{ const ours = ${host}; ours.remove(); ${root}.append(ours); }`,
    off: '0',
    outcome: 'lost',
  },
];

/** What page script can do without the person: none of it is a press. `x` and `y` are the place of the button. */
export const syntheticPresses = ({ x, y }: { x: number; y: number }): string => `{
  const host = ${host};
  const options = { bubbles: true, composed: true, cancelable: true, clientX: ${x}, clientY: ${y}, key: 'Enter', detail: 1 };
  const at = document.elementFromPoint(${x}, ${y});
  for (const target of [host, at, document, window].filter((one) => one !== null)) {
    for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, options));
    for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, options));
    for (const type of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, options));
    target.dispatchEvent(new Event('submit', options));
    target.click?.();
    target.focus?.();
  }
}`;
