import { useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import { tags } from '@/lib/records/reflection.ts';
import { levels, total, type PatternTally } from '@/lib/reflection/pattern-tally.ts';
import { CountPattern } from './CountPattern.tsx';

/** Which words of the log come again, and how much energy was left: the latter only for who notes it. */
export function WordPatterns({ tally }: { tally: PatternTally }) {
  const logged = useMemo(
    () => tags.map((tag) => ({ name: t(`logTag.${tag}`), counts: tally.tags[tag] })),
    [tally],
  );
  const noted = useMemo(
    () =>
      levels
        .toReversed()
        .map((level) => ({ name: t(`energy.${levelWords[level]}`), counts: tally.energy[level] })),
    [tally],
  );
  return (
    <>
      <CountPattern
        title={t('patterns.tagsTitle')}
        sentence={(counted) => t('patterns.tags', [counted])}
        tally={tally}
        words={logged}
      />
      {total(tally.energy) > 0 && (
        <CountPattern
          title={t('patterns.energyTitle')}
          sentence={(counted) => t('patterns.energy', [counted])}
          note={t('patterns.energyNote')}
          tally={tally}
          words={noted}
        />
      )}
    </>
  );
}

const levelWords = { 1: 'low', 2: 'some', 3: 'plenty' } as const;
