import { plain } from './pattern.ts';

/** What desks call a case that is over, in the languages of their makers. Compared without case and accents. */
const closingWords = new Set(
  [
    'closed solved resolved completed', // en
    'cerrado cerrada resuelto resuelta solucionado solucionada', // es
    'geschlossen gelost erledigt abgeschlossen', // de
    'ferme fermee resolu resolue clos close cloture cloturee', // fr
    'fechado fechada resolvido resolvida encerrado', // pt
    'chiuso chiusa risolto risolta', // it
    'gesloten opgelost', // nl
    'zamkniete zamkniety rozwiazane rozwiazany', // pl
    'stangt lost lukket lost suljettu ratkaistu', // sv, da, nb, fi
    'закрыт закрыто решен решено', // ru
    '已关闭 已解决 已關閉 已解決 解決済み クローズ', // zh, ja
  ].flatMap((words) => words.split(' ').map((word) => plain(word))),
);

/** `Not resolved`, `Nicht gelöst`, `To be closed`. */
const turningWords = new Set(['not', 'no', 'nicht', 'pas', 'non', 'nao', 'niet', 'nie', 'ikke', 'be', 'не']);

/** Whether a case in this state is solved or closed. */
export function isClosingState(state: string): boolean {
  const words = plain(state).split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => closingWords.has(word)) && !words.some((word) => turningWords.has(word));
}
