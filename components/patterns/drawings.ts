import {
  axisX,
  axisY,
  barY,
  cell,
  dot,
  gridY,
  line,
  plot,
  ruleY,
  text,
  type Markish,
} from '@observablehq/plot';

/**
 * The drawings, and the only place that knows what draws them: loaded when there is something to draw. Sizes in px; colours are
 * the tokens of the page, so that light, dark and forced colours need no drawing anew. Words come from outside, told apart by
 * place, number or hatching as well as by colour.
 */
const labels = { fontSize: 12, fill: 'var(--ink-quiet)' } as const;
/** So much room a name below the plot takes, at least. */
const nameWidth = 56;
const marginLeft = 36;

/** `fills`: what each layer is filled with, the lowest first; `counts`: of each layer, one for each part. */
export type Bars = {
  parts: readonly string[];
  layers: readonly { name: string; fill: string; counts: readonly number[] }[];
};

export function drawBars({ parts, layers }: Bars, width: number): Drawn {
  const bars = layers.flatMap(({ name, fill, counts }) =>
    counts.flatMap((count, part) => (count === 0 ? [] : [{ part, name, fill, count }])),
  );
  const highest = Math.max(
    1,
    ...parts.map((_, part) => layers.reduce((all, { counts }) => all + (counts[part] ?? 0), 0)),
  );
  return drawn(width, 220, parts, { y: { domain: [0, highest] } }, [
    gridY({ ticks: wholeTicks(highest), stroke: 'var(--line)', strokeOpacity: 1 }),
    axisY({ ticks: wholeTicks(highest), tickFormat: 'd', label: null, tickSize: 0, ...labels }),
    barY(bars, {
      x: 'part',
      y: 'count',
      z: 'name',
      order: layers.map(({ name }) => name),
      fill: 'fill',
      stroke: 'var(--plot-edge)',
      strokeWidth: 0.75,
      insetLeft: 0.5,
      insetRight: 0.5,
      title: ({ part, name, count }: (typeof bars)[number]) => `${parts[part]}: ${count} ${name}`,
    }),
    ruleY([0], { stroke: 'var(--line-strong)' }),
  ]);
}

/** Shares (0 to 1) that belong to some parts; `isFew`: of so few that the point is hollow, and bends no line. */
export type Line = {
  parts: readonly string[];
  points: readonly { part: number; share: number; isFew: boolean; name: string }[];
};

export function drawLine({ parts, points }: Line, width: number): Drawn {
  const rows = points.map((point) => ({ ...point, percent: 100 * point.share }));
  const firm = rows.filter(({ isFew }) => !isFew);
  // Numbers stand at the points as long as they have room beside each other.
  const named = parts.length * 28 < width ? firm : firm.slice(-1);
  return drawn(width, 200, parts, { y: { domain: [0, 100] } }, [
    gridY({ ticks: [0, 25, 50, 75, 100], stroke: 'var(--line)', strokeOpacity: 1 }),
    axisY({ ticks: [0, 50, 100], label: null, tickSize: 0, ...labels }),
    line(firm, { x: 'part', y: 'percent', stroke: 'var(--plot-strong)', strokeWidth: 1.5 }),
    dot(rows, {
      x: 'part',
      y: 'percent',
      r: 3.5,
      fill: ({ isFew }: (typeof rows)[number]) => (isFew ? 'var(--surface)' : 'var(--plot-strong)'),
      stroke: 'var(--plot-strong)',
      title: 'name',
    }),
    text(named, {
      x: 'part',
      y: 'percent',
      dy: -12,
      text: ({ percent }: (typeof rows)[number]) => String(Math.round(percent)),
      ...labels,
      fill: 'var(--ink)',
    }),
  ]);
}

/** A number in each cell, by row and column (names in order); cells without one stay empty. */
export type Cells = {
  columns: readonly string[];
  rows: readonly string[];
  cells: readonly { row: number; column: number; count: number; name: string }[];
  /** So much room the names of the rows take, px. */
  rowNames: number;
};

export function drawCells({ columns, rows, cells, rowNames }: Cells, width: number): Drawn {
  const highest = Math.max(1, ...cells.map(({ count }) => count));
  const hasRoom = (width - rowNames) / columns.length >= 15;
  return drawn(
    width,
    24 * rows.length + 32,
    columns,
    { y: { domain: rows.map((_, row) => row), padding: 0.06 }, marginLeft: rowNames, marginTop: 4 },
    [
      axisY({ tickFormat: (row: number) => rows[row] ?? '', label: null, tickSize: 0, ...labels }),
      cell(cells, {
        x: 'column',
        y: 'row',
        fill: 'var(--plot-strong)',
        // No tint is so deep that the number could not be read on it.
        fillOpacity: ({ count }: (typeof cells)[number]) => (count === 0 ? 0 : 0.1 + (0.3 * count) / highest),
        stroke: 'var(--line)',
        rx: 3,
        title: 'name',
      }),
      hasRoom
        ? text(cells, {
            x: 'column',
            y: 'row',
            text: 'count',
            fontSize: columns.length > 40 ? 10 : 12,
            fill: ({ count }: (typeof cells)[number]) => (count === 0 ? 'var(--ink-quiet)' : 'var(--ink)'),
          })
        : null,
    ],
  );
}

type Drawn = SVGSVGElement | HTMLElement;

function drawn(
  width: number,
  height: number,
  parts: readonly string[],
  more: { y: object; marginLeft?: number; marginTop?: number },
  marks: Markish[],
): Drawn {
  const room = width - (more.marginLeft ?? marginLeft);
  const each = Math.max(1, Math.ceil((parts.length * nameWidth) / room));
  const named = parts.map((_, part) => part).filter((part) => part % each === 0);
  return plot({
    width,
    height,
    marginLeft,
    marginTop: 20,
    marginRight: 12,
    x: { type: 'band', domain: parts.map((_, part) => part), padding: parts.length > 40 ? 0.1 : 0.2 },
    ...more,
    // Numbers and colours are what they are: no scale in between.
    color: { type: 'identity' },
    opacity: { type: 'identity' },
    marks: [
      ...marks,
      axisX(named, { tickFormat: (part: number) => parts[part] ?? '', label: null, tickSize: 3, ...labels }),
    ],
  });
}

function wholeTicks(highest: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((one) => highest / one <= 5) ?? 2000;
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, n) => n * step);
}
