import type { Page } from 'playwright-core';
import { must } from '../../lib/problem.ts';

type Node = { attributes?: string[]; children?: Node[]; shadowRoots?: Node[]; contentDocument?: Node };

/** What stands on the edge tab: its name for screen readers, and whether its shape is the diamond of "past due". Closed roots open to CDP only. */
export async function edgeTab(page: Page): Promise<{ name: string; isDiamond: boolean }> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const edge = must(
    all(root).find((node) => attribute(node, 'aria-label').startsWith('Open Kept')),
    'the edge tab is in the page',
  );
  const isDiamond = all(edge).some((node) => attribute(node, 'style').includes('rotate(45deg)'));
  return { name: attribute(edge, 'aria-label'), isDiamond };
}

function all(node: Node): Node[] {
  return [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
}

function attribute({ attributes = [] }: Node, name: string): string {
  const at = attributes.findIndex((value, index) => index % 2 === 0 && value === name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}
