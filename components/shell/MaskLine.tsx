import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { maskNumbers } from '@/lib/promises/mask.ts';
import { maskPhones } from '@/lib/settings.ts';
import css from './Notice.module.css';

/** Says what will stand in the place of a number in these words, before they are saved: nothing is lost silently. */
export function MaskLine({ words }: { words: string }) {
  const [phones, setPhones] = useState(true);
  useEffect(() => {
    void maskPhones.getValue().then(setPhones);
    return maskPhones.watch(setPhones);
  }, []);
  const { masked } = maskNumbers(words, { phones });
  if (masked.length === 0) return null;
  const lines = new Set(masked.map(({ kind, kept }) => t(`mask.${kind}`, [kept])));
  return (
    <div role="status" className={css.mask}>
      {[...lines].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
