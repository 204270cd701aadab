import css from './Admin.module.css';

type Props<Value extends string> = {
  label: string;
  chosen: Value;
  choose: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
};

/** One of a few, all in sight. */
export function Segments<Value extends string>({ label, chosen, choose, options }: Props<Value>) {
  return (
    <div className={css.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={css.segment}
          aria-pressed={option.value === chosen}
          onClick={() => choose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
