import type { TalkItem } from '@/lib/reflection/one-to-one.ts';
import css from './OneToOne.module.css';

type Props = { item: TalkItem; isPicked: boolean; toggle: (key: string) => void };

/** One thing that can be ticked, with all its words. */
export function PickLine({ item: { key, lines }, isPicked, toggle }: Props) {
  const [first = '', ...more] = lines;
  return (
    <li>
      <label className={css.tick}>
        <input type="checkbox" checked={isPicked} onChange={() => toggle(key)} />
        <span className={css.words} dir="auto">
          {first}
          {more.length > 0 && <span className={css.more}>{more.join('\n')}</span>}
        </span>
      </label>
    </li>
  );
}
