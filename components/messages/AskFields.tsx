import css from './Messages.module.css';

export type Ask = { id: string; label: string };
type Props = {
  asks: readonly Ask[];
  answers: Readonly<Record<string, string>>;
  say: (id: string, answer: string) => void;
};

/** Small fields for what only the agent knows; the preview follows each letter. */
export function AskFields({ asks, answers, say }: Props) {
  return asks.map(({ id, label }) => (
    <label key={id} className={css.ask}>
      {label}
      <input
        className={css.field}
        value={answers[id] ?? ''}
        dir="auto"
        autoComplete="off"
        maxLength={300}
        onChange={(event) => say(id, event.target.value)}
      />
    </label>
  ));
}
