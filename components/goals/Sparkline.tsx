import { t } from '@/lib/i18n.ts';
import type { GoalBody } from '@/lib/records/goal.ts';
import { valueText } from './day-text.ts';
import css from './Goals.module.css';

const width = 120;
const height = 28;
const edge = 3;

type Props = { progress: GoalBody['progress']; target: number; unit: string };

/** What was noted, as a small line with the target dashed. The same stands in words in its label and in the list below it. */
export function Sparkline({ progress, target, unit }: Props) {
  const [first, last] = [progress[0], progress.at(-1)];
  if (progress.length < 2 || first === undefined || last === undefined) return null;
  const values = [...progress.map(({ value }) => value), target];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(1, last.at - first.at);
  const x = (at: number) => edge + ((at - first.at) / span) * (width - 2 * edge);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  const line = progress.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const label = t('goals.trend', [
    valueText(first.value, unit),
    valueText(last.value, unit),
    String(progress.length),
  ]);
  return (
    <svg className={css.spark} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line x1={0} x2={width} y1={y(target)} y2={y(target)} className={css.sparkTarget} />
      <polyline points={line} className={css.sparkLine} />
      <circle cx={x(last.at)} cy={y(last.value)} r={2.5} className={css.sparkDot} />
    </svg>
  );
}
