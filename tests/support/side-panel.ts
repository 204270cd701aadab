import type { BrowserContext, CDPSession } from 'playwright-core';

/** Playwright does not list the side panel among its pages; the browser does among its targets. */
export async function readSidePanel(context: BrowserContext): Promise<() => Promise<string>> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser was not started by us');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const panel = targetInfos.find((target) => target.type === 'page' && target.url.endsWith('/sidebar.html'));
  if (panel === undefined) throw new Error('no side panel is open');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: panel.targetId });
  let id = 0;
  return async () => {
    id += 1;
    const asked = id;
    const answered = new Promise<string>((done) => {
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result?: { result?: { value?: string } } };
        if (answer.id !== asked) return;
        session.off('Target.receivedMessageFromTarget', hear);
        done(answer.result?.result?.value ?? '');
      };
      session.on('Target.receivedMessageFromTarget', hear);
    });
    const question = {
      id: asked,
      method: 'Runtime.evaluate',
      params: { expression: 'document.body.innerText' },
    };
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(question) });
    return answered;
  };
}
