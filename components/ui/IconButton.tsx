import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';

type Props = {
  Icon: LucideIcon;
  /** px; 14 in a line, 16 in a bar. */
  size?: 14 | 16;
  /** What it does, for those who do not see the picture. */
  label: string;
  /** What is told when the pointer rests on it. */
  title?: string;
  className: string | undefined;
  isDisabled?: boolean;
  act: (event: MouseEvent<HTMLButtonElement>) => void;
};

/** A button that is a picture only. How it stands among others is the caller's: a class that composes `icon` of controls. */
export function IconButton({ Icon, size = 14, label, title, className, isDisabled = false, act }: Props) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={title}
      disabled={isDisabled}
      onClick={act}
    >
      <Icon size={size} aria-hidden />
    </button>
  );
}
