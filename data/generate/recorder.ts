import { along, lengthOf, type Point } from './frame.ts';
import type { Random } from './random.ts';
import type { Leg } from './routes.ts';

export interface Fix {
  readonly ms: number;
  readonly at: Point;
  readonly accuracyM: number;
}

export interface Device {
  /** Standard deviation of the position in metres, each axis. */
  readonly noiseM: number;
  readonly everyS: number;
  readonly speedMps: number;
  /** Seconds without a fix somewhere on the way (a basement, a flat battery), or 0. */
  readonly gapS: number;
  /** Chance that a fix is sent twice, the second one a little later at the same place. */
  readonly repeat: number;
  /** Chance that a fix is some hundred metres off, as between high walls. */
  readonly stray: number;
}

/** Where the walker truly is, second by second since the start. */
function whereabouts(legs: readonly Leg[], speedMps: number): { seconds: number; at: (s: number) => Point } {
  const spans: { from: number; walkS: number; leg: Leg }[] = [];
  let seconds = 0;
  for (const leg of legs) {
    const walkS = lengthOf(leg.line) / speedMps;
    spans.push({ from: seconds, walkS, leg });
    seconds += walkS + leg.stopS;
  }
  let current = 0;
  return {
    seconds,
    at(s) {
      while (current + 1 < spans.length && spans[current + 1]!.from <= s) current++;
      const { from, walkS, leg } = spans[current]!;
      return s - from >= walkS ? leg.line.at(-1)! : along(leg.line, (s - from) * speedMps);
    },
  };
}

/** What a phone records of a walk: correlated noise, an uneven beat, gaps and repeated fixes. Stops at `untilMs`. */
export function record(
  legs: readonly Leg[],
  startMs: number,
  untilMs: number,
  device: Device,
  rnd: Random,
): Fix[] {
  const walker = whereabouts(legs, device.speedMps);
  const gapFrom = rnd.between(0.25, 0.7) * walker.seconds;
  const fixes: Fix[] = [];
  let drift: Point = [rnd.gauss() * device.noiseM, rnd.gauss() * device.noiseM];
  for (let s = 0; s <= walker.seconds && startMs + s * 1000 <= untilMs; ) {
    const silent = device.gapS > 0 && s > gapFrom && s < gapFrom + device.gapS;
    const [x, y] = walker.at(s);
    drift = [
      drift[0] * 0.7 + rnd.gauss() * device.noiseM * 0.714,
      drift[1] * 0.7 + rnd.gauss() * device.noiseM * 0.714,
    ];
    const accuracyM = Math.max(3, Math.round(device.noiseM * 2.45 + rnd.between(-2, 2)));
    const off = rnd.chance(device.stray) ? rnd.between(180, 320) : 0;
    if (!silent)
      fixes.push({ ms: startMs + Math.round(s) * 1000, at: [x + drift[0] + off, y + drift[1]], accuracyM });
    if (!silent && rnd.chance(device.repeat)) {
      const again = startMs + Math.round(s + 4) * 1000;
      if (again <= untilMs) fixes.push({ ...fixes.at(-1)!, ms: again });
    }
    s += device.everyS + rnd.whole(-3, 3);
  }
  return fixes;
}
