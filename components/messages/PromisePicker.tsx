import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import css from './Messages.module.css';

type Props = {
  promises: readonly Commitment[];
  chosen: string | undefined;
  now: number;
  onChosen: (id: string) => void;
};

/** Which promise of this case the message is about, where there are several. */
export function PromisePicker({ promises, chosen, now, onChosen }: Props) {
  if (promises.length < 2) return null;
  return (
    <label className={css.ask}>
      {t('messages.about')}
      <select className={css.field} value={chosen} onChange={(event) => onChosen(event.target.value)}>
        {promises.map(({ id, what, dueAt }) => (
          <option key={id} value={id}>
            {`${what} · ${absoluteTime(dueAt, now, '')}`}
          </option>
        ))}
      </select>
    </label>
  );
}
