import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { ok, problem } from '@/lib/problem.ts';
import { defaultLook, siteLooks } from '@/lib/settings.ts';
import { report } from '@/lib/report.ts';
import type { ShellWords } from '@/lib/messages/contract.ts';
import type { Handlers } from '@/lib/messages/handle.ts';
import { patternOf } from '@/lib/site-pattern.ts';
import { noteAct, noteCase } from './activity.ts';
import { adaptersFor, forgetAdapters, isReadOtherwise } from './adapters.ts';
import { startTest } from './alarm-log.ts';
import { checkPacks } from './check-packs.ts';
import { insertReply, undoInsert } from './insert.ts';
import { openAgenda, openReflection, openUnlock, openWindow } from './kept-window.ts';
import { lockHandlers } from './lock-messages.ts';
import { takeOffer } from './offers.ts';
import { takePackFile } from './pack-file.ts';
import { readReminderHealth } from './reminder-health.ts';
import { letWordsGo } from './let-words-go.ts';
import { noteCadence, noteCadences } from './cadence.ts';
import { noteReplies } from './replies.ts';
import { attention, replan, wakeReminders } from './reminders.ts';
import { hearPick, keepLesson, lessonOf, orderHelper, readAnew } from './site-helper.ts';
import { noteSignals } from './signals.ts';
import { noteSeen, seenCases } from './seen-cases.ts';
import { isFor, isFramed, speaksFor, tabOf } from './sender.ts';
import { injectIntoOpenTabs, registerScripts } from './sites.ts';
import {
  arrival,
  broadcast,
  command,
  factsOf,
  inTurn,
  isOpenIn,
  issueTicket,
  redeemTicket,
  setFacts,
  setOpenIn,
  tabsWithFacts,
  withCustomer,
} from './tabs.ts';
import { watchAnew, watchedFieldsOf } from './watched-fields.ts';

export const handlers: Handlers = {
  ...lockHandlers,

  async pageStarted({ site }, sender) {
    const tab = tabOf(sender);
    // What a page says of its own site must be what the browser says of it.
    if (tab === undefined || !speaksFor(sender, site)) return problem('refused');
    const [adapters, looks, due, wasOpen] = await Promise.all([
      adaptersFor(site),
      siteLooks.getValue(),
      attention(),
      isOpenIn(tab),
    ]);
    return ok({ adapters, look: looks[site] ?? defaultLook, attention: due, wasOpen, words: shellWords() });
  },

  async pageChanged(facts, sender) {
    const tab = tabOf(sender);
    if (tab === undefined || !speaksFor(sender, facts.site)) return problem('refused');
    const at = arrival();
    const { isWrong, wasBusy } = await inTurn(tab, async () => {
      const before = (await factsOf(tab))?.busy;
      // What the wrong adapter read is nobody's case.
      if (isReadOtherwise(facts, await adaptersFor(facts.site))) return { isWrong: true, wasBusy: before };
      const known = await withCustomer(tab, facts);
      await setFacts(tab, known, at);
      // First what was said, then how often it should be: the pace counts from the last answer.
      void noteReplies(tab, known)
        .then(() => noteCadence(known))
        .then((isMoved) => (isMoved ? replan() : undefined))
        .catch(report('background replies'));
      void noteSeen(known).catch(report('background seen cases'));
      void noteCase(tab, known).catch(report('background activity'));
      void noteSignals(known, tab).catch(report('background signals'));
      return { isWrong: false, wasBusy: before };
    });
    if (wasBusy !== facts.busy) void replan();
    const watch = isWrong ? [] : await watchedFieldsOf(facts);
    return ok({ attention: await attention(), isReadOtherwise: isWrong, watch });
  },

  async frameToken(_, sender) {
    const tab = tabOf(sender);
    return tab === undefined ? problem('refused') : ok({ token: await issueTicket(tab) });
  },

  async lineWanted({ line }, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    broadcast({ broadcast: line === 'log' ? 'focusLog' : 'focusCapture', tab });
    return ok(null);
  },

  async openChanged({ isOpen }, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    await setOpenIn(tab, isOpen);
    return ok(null);
  },

  async pageBlocks(_, sender) {
    const tab = tabOf(sender);
    if (tab === undefined) return problem('refused');
    // For this tab only; the browser forgets both with the tab's next document.
    await browser.action.setBadgeText({ tabId: tab, text: '!' });
    await browser.action.setTitle({ tabId: tab, title: t('edge.blocked') });
    return ok(null);
  },

  async picked(picked, sender) {
    const tab = tabOf(sender);
    // Only while somebody teaches this tab's site does it matter what a page points at.
    if (tab === undefined || (await lessonOf(tab)) === null) return problem('refused');
    hearPick(tab, picked);
    return ok(null);
  },

  async lookChanged(look, sender) {
    const site = sender.url === undefined ? undefined : new URL(sender.url).origin;
    if (site === undefined) return problem('refused');
    await siteLooks.setValue({ ...(await siteLooks.getValue()), [site]: look });
    return ok(null);
  },

  async hello({ token, tab: wanted }, sender) {
    if (isFramed(sender)) {
      const tab = tabOf(sender);
      if (tab === undefined || !(await redeemTicket(tab, token))) return problem('refused', 'ticket');
      return ok({ tab, facts: await factsOf(tab), window: null });
    }
    if (wanted !== undefined) return ok({ tab: wanted, facts: await factsOf(wanted), window: null });
    const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (front?.id === undefined) return ok({ tab: null, facts: null, window: null });
    return ok({ tab: front.id, facts: await factsOf(front.id), window: front.windowId });
  },

  async dataChanged({ byHand }) {
    if (byHand === true) void noteAct(Date.now()).catch(report('background activity'));
    // Whatever becomes of a pace, reminders are planned anew.
    await noteCadences().catch(report('background cadence'));
    await replan();
    void watchAnew().catch(report('background watched fields'));
    void letWordsGo().catch(report('background words'));
    return ok(null);
  },

  async toPage({ command: name }, sender) {
    const tab = tabOf(sender);
    if (tab === undefined || !isFramed(sender)) return problem('pageUnknown');
    return (await command(tab, { command: name })) ? ok(null) : problem('pageUnknown');
  },

  async openElsewhere({ where, part }, sender) {
    const tab = tabOf(sender);
    if (where === 'options') await browser.runtime.openOptionsPage();
    else if (where === 'agenda') await openAgenda();
    else if (where === 'health') await browser.tabs.create({ url: '/health.html' });
    else if (where === 'unlock') await openUnlock();
    else if (where === 'admin') await browser.tabs.create({ url: '/admin.html' });
    else if (where === 'reflection') await openReflection(part ?? 'review');
    else if (where === 'panel' && browser.sidePanel !== undefined && tab !== undefined) {
      await browser.sidePanel.open({ tabId: tab });
    } else {
      await openWindow(tab);
    }
    return ok(null);
  },

  async useSite({ site }) {
    await registerScripts();
    await injectIntoOpenTabs([patternOf(site)]);
    return ok(null);
  },

  async leaveSite({ site }) {
    const removed = await browser.permissions.remove({ origins: [patternOf(site)] });
    return removed ? ok(null) : problem('noPermission');
  },

  async openSidebar({ tab }) {
    if (!(await command(tab, { command: 'open' }))) await openWindow(tab);
    return ok(null);
  },

  async takeOffer({ tab }, sender) {
    if (!isFramed(sender)) return ok(await takeOffer(tab, 'window'));
    return tabOf(sender) === tab ? ok(await takeOffer(tab, 'frame')) : problem('refused');
  },

  async currentKeys() {
    const commands = await browser.commands.getAll();
    const of = (name: string) => commands.find((one) => one.name === name)?.shortcut ?? '';
    return ok({ toggle: of('toggle-sidebar'), capture: of('capture-promise'), log: of('write-log') });
  },

  async reminderHealth({ repair }) {
    // Everything is set again from the table; see wakeReminders.
    if (repair) await wakeReminders();
    return ok(await readReminderHealth(Date.now()));
  },

  async fireTest() {
    return ok({ dueAt: await startTest(Date.now()) });
  },

  async showTab({ tab }) {
    const shown = await browser.tabs.update(tab, { active: true });
    if (shown?.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
    return ok(null);
  },

  async toHelper({ tab, order }, sender) {
    return isFor(sender, tab) ? orderHelper(tab, order) : problem('refused');
  },

  async lessonOf({ tab }, sender) {
    return isFor(sender, tab) ? ok(await lessonOf(tab)) : problem('refused');
  },

  async keepLesson({ tab, lesson }, sender) {
    if (!isFor(sender, tab)) return problem('refused');
    await keepLesson(tab, lesson);
    return ok(null);
  },

  async readAnew({ site }) {
    await readAnew(site);
    return ok(null);
  },

  checkPacks: () => checkPacks({ now: Date.now(), isSaid: true }),

  async packFile({ text, trusted }) {
    const taken = await takePackFile(text, trusted, Date.now());
    forgetAdapters();
    return taken;
  },

  async openPages() {
    return ok((await tabsWithFacts()).map(({ facts }) => facts));
  },

  async seenCases() {
    return ok(await seenCases());
  },

  async insertReply(wish, sender) {
    return isFor(sender, wish.tab) ? insertReply(wish) : problem('refused');
  },

  async undoInsert(wish, sender) {
    return isFor(sender, wish.tab) ? undoInsert(wish) : problem('refused');
  },
};

/** Looked up here: the page's own script would wait for all the words there are. */
function shellWords(): ShellWords {
  return {
    open: t('edge.open'),
    landmark: t('edge.landmark'),
    resize: t('edge.resize'),
    dismiss: t('edge.dismiss'),
    orphan: t('edge.orphan'),
  };
}
