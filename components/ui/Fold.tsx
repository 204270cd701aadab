import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import css from './Fold.module.css';

type Props = { label: string; isOpen: boolean; onToggle: () => void; children: ReactNode };

/** Something that is there when it is asked for. */
export function Fold({ label, isOpen, onToggle, children }: Props) {
  const id = useId();
  return (
    <div className={css.fold}>
      <button type="button" className={css.head} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        {label}
      </button>
      {isOpen && (
        <div id={id} className={css.body}>
          {children}
        </div>
      )}
    </div>
  );
}
