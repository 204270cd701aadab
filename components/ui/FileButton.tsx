import { useRef } from 'react';

type Props = {
  label: string;
  /** As the `accept` of a file field. */
  accept: string;
  /** Called file after file. */
  take: (file: File) => Promise<void>;
  many?: boolean;
  className: string | undefined;
};

/** A button that asks for a file; the same one may be chosen again. */
export function FileButton({ label, accept, take, many = false, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]; // The list of the field is emptied with the field.
    input.value = '';
    for (const file of files) await take(file);
  };
  return (
    <>
      <button type="button" className={className} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={many}
        hidden
        aria-label={label}
        onChange={(event) => void chosen(event.target)}
      />
    </>
  );
}
