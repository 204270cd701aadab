import { areaText } from '@/components/shell/area-text.ts';
import { t } from '@/lib/i18n.ts';
import { listAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { knownAreas } from '@/lib/packs/shape/scenario.ts';
import { useDraft } from '../writing.ts';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

/** What a scenario is good for. Areas that came with an imported pack and that Kept has no name for stay, and can be taken out. */
export function AreasField({ path }: { path: Path }) {
  const chosen = listAt(useDraft(), path).map(String);
  const { set, marks } = useField(path);
  const areas = [...new Set([...knownAreas, ...chosen])];
  return (
    <fieldset className={css.group} {...marks} tabIndex={-1}>
      <legend className={css.label}>{t('adminField.areas')}</legend>
      <div className={css.row}>
        {areas.map((area) => (
          <label key={area} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(area)}
              onChange={(event) =>
                set(event.target.checked ? [...chosen, area] : chosen.filter((one) => one !== area))
              }
            />
            {areaText(area)}
          </label>
        ))}
      </div>
      <span className={css.hint}>{t('admin.areasHint')}</span>
    </fieldset>
  );
}
