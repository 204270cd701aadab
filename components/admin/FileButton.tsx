import { useRef } from 'react';
import css from './Admin.module.css';

type Props = { label: string; accept: string; take: (file: File) => Promise<void>; many?: boolean };

/** A button that asks for a file. */
export function FileButton({ label, accept, take, many = false }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = async (files: FileList | null) => {
    for (const file of files ?? []) await take(file);
    if (field.current !== null) field.current.value = '';
  };
  return (
    <>
      <button type="button" className={css.act} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={many}
        hidden
        aria-label={label}
        onChange={(event) => void chosen(event.target.files)}
      />
    </>
  );
}
