import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import type { PackPart } from '@/lib/packs/shape/pack.ts';
import { nameOf } from '../name-of.ts';
import { useDraft } from '../writing.ts';
import { ChoiceField } from './ChoiceField.tsx';

type Props = { path: Path; label: string; to: PackPart };

/** Another part of the same pack, by its name. */
export function LinkField({ path, label, to }: Props) {
  const draft = useDraft();
  const options = draft[to].map((entry) => ({ value: entry.id, label: nameOf(entry) }));
  const isNone = options.length === 0;
  return (
    <ChoiceField
      path={path}
      label={label}
      options={[{ value: '', label: t(isNone ? 'admin.noneYet' : 'admin.none') }, ...options]}
    />
  );
}
