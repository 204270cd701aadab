import { confidences, type Commitment, type Confidence } from '../records/commitment.ts';

/** Below this nothing is said: a few promises say nothing about a person. */
export const leastForCalibration = 5;

export type Calibration = { confidence: Confidence; kept: number; of: number };

/**
 * How often what was promised with each confidence was kept in time (C16), for the eyes of the one who promised. Counts what
 * has ended one way or the other: not what is still open, was withdrawn or went to a colleague. Only confidences with at least
 * `leastForCalibration` such promises are answered.
 */
export function calibrate(rows: readonly Commitment[]): Calibration[] {
  return confidences.flatMap((confidence) => {
    const ended = rows.filter((row) => row.confidence === confidence && hasEnded(row));
    const kept = ended.filter((row) => row.state === 'kept').length;
    return ended.length < leastForCalibration ? [] : [{ confidence, kept, of: ended.length }];
  });
}

function hasEnded(row: Commitment): boolean {
  return row.kind !== 'toMe' && (row.state === 'kept' || row.state === 'keptLate' || row.state === 'missed');
}
