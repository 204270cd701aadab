import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { switchKinds, type SwitchKind } from '@/lib/reminders/budget.ts';
import { promptsOff, remindOnCallMinutes } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** Minutes before a promise is due that a call may be interrupted; 0 is never, and the default. */
const choices = [0, 2, 5, 10] as const;

const names = {
  due: 'options.promptDue',
  tellThem: 'options.promptTellThem',
  update: 'options.promptUpdate',
  shift: 'options.promptShift',
  pause: 'options.promptPause',
} as const satisfies Record<SwitchKind, string>;

/** What may prompt, each with its own switch, and the one exception to silence on a call. */
export function PromptSettings() {
  const [off, setOff] = useState<string[]>([]);
  const [onCallMinutes, setOnCallMinutes] = useState(0);
  useEffect(() => {
    void promptsOff.getValue().then(setOff);
    void remindOnCallMinutes.getValue().then(setOnCallMinutes);
  }, []);
  const turn = (kind: SwitchKind, isOn: boolean) => {
    const next = isOn ? off.filter((one) => one !== kind) : [...off, kind];
    setOff(next);
    void promptsOff.setValue(next);
  };
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('options.prompts')}</h2>
      <p className={css.hint}>{t('options.promptsHint')}</p>
      {switchKinds.map((kind) => (
        <label key={kind} className={css.check}>
          <input
            type="checkbox"
            checked={!off.includes(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
          {t(names[kind])}
        </label>
      ))}
      <label className={css.check}>
        {t('options.onCallRemind')}
        <select
          className={css.field}
          value={onCallMinutes}
          onChange={(event) => {
            setOnCallMinutes(Number(event.target.value));
            void remindOnCallMinutes.setValue(Number(event.target.value));
          }}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? t('options.onCallNever') : t('options.onCallWithin', minutes)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
