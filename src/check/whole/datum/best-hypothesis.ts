import type { Hypothesis, LngLat } from './hypotheses.ts';

/** A point, and whether a place would be right for it. */
export interface Anchor {
  readonly at: LngLat;
  readonly fits: (at: LngLat) => boolean;
}

/** The mistake that explains best where points lie, and how sure that is. */
export interface Verdict {
  readonly hypothesis: Hypothesis;
  readonly fitsNow: number;
  readonly fitsThen: number;
  readonly of: number;
  /** 0 … 1: the posterior probability against all other hypotheses and that nothing is wrong. */
  readonly confidence: number;
}

const FEWEST_ANCHORS = 5;
/** Points of one file are no independent witnesses: more than these add no certainty. */
const MOST_WITNESSES = 20;
/** A point of the right datum fits nine times in ten: people err, receivers are off. */
const LOG_FITS = Math.log(0.9);
const LOG_MISSES = Math.log(0.1);
/** Most files are what they say. */
const PRIOR_AS_STATED = 0.9;
const LEAST_CONFIDENCE = 0.95;
const LEAST_GAIN = 0.15;

const shareIn = (anchors: readonly Anchor[], move: (at: LngLat) => LngLat): number =>
  anchors.filter(({ at, fits }) => fits(move(at))).length / anchors.length;

/**
 * The hypothesis that the points speak for, by Bayes' rule over all of them and "as stated": each point is a witness
 * that fits with probability 0.9 under the truth. Null where none is sure enough, or where too few points fit even
 * then (`leastFit`).
 */
export function bestHypothesis(
  anchors: readonly Anchor[],
  hypotheses: readonly Hypothesis[],
  leastFit: number,
): Verdict | null {
  if (anchors.length < FEWEST_ANCHORS) return null;
  const fitsNow = shareIn(anchors, (at) => at);
  if (fitsNow > 1 - LEAST_GAIN) return null;
  const witnesses = Math.min(anchors.length, MOST_WITNESSES);
  const weight = (share: number, prior: number): number =>
    witnesses * (share * LOG_FITS + (1 - share) * LOG_MISSES) + Math.log(prior);
  const fits = hypotheses.map((hypothesis) => ({ hypothesis, share: shareIn(anchors, hypothesis.move) }));
  const best = fits.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < leastFit || best.share - fitsNow < LEAST_GAIN) return null;
  const prior = (1 - PRIOR_AS_STATED) / hypotheses.length;
  const top = weight(best.share, prior);
  const all = [weight(fitsNow, PRIOR_AS_STATED), ...fits.map(({ share }) => weight(share, prior))];
  const confidence = 1 / all.reduce((sum, each) => sum + Math.exp(each - top), 0);
  if (confidence < LEAST_CONFIDENCE) return null;
  return { hypothesis: best.hypothesis, fitsNow, fitsThen: best.share, of: anchors.length, confidence };
}
