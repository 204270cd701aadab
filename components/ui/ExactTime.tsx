import { fromAbsolute, type ZonedDateTime } from '@internationalized/date';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import css from './ExactTime.module.css';

type Props = {
  label: string;
  at: number;
  zone: string;
  onChosen: (when: { at: number; zone: string }) => void;
  /** The time that stands in the field now, not chosen yet. */
  onMoved?: (at: number) => void;
};

/** A date and time to the minute, by the segments of the person's own calendar. `at` is epoch ms. */
export function ExactTime({ label, at, zone, onChosen, onMoved }: Props) {
  const [value, setValue] = useState<ZonedDateTime | null>(() => fromAbsolute(at, zone));
  return (
    <div className={css.exact}>
      <DateField
        value={value}
        onChange={(next) => {
          setValue(next);
          if (next !== null) onMoved?.(next.toDate().getTime());
        }}
        granularity="minute"
        hourCycle={24}
        hideTimeZone
        className={css.field}
      >
        <Label>{label}</Label>
        <DateInput className={css.input}>
          {(segment) => <DateSegment segment={segment} className={css.segment} />}
        </DateInput>
      </DateField>
      <Button
        aria-label={label}
        className={css.take}
        isDisabled={value === null}
        onPress={() => value !== null && onChosen({ at: value.toDate().getTime(), zone })}
      >
        <Check size={16} aria-hidden />
      </Button>
    </div>
  );
}
