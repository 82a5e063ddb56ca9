import { interpolateCividis } from 'd3-scale-chromatic';
import { hexOf } from './ramp.ts';

const FROM = 0.16;
const TO = 0.76;

/**
 * Cividis between 0.16 and 0.76: the part that stays apart from a #0B1220 ground and from amber alerts in all
 * four kinds of vision (ΔE2000 ≥ 11 at five classes).
 */
export function cividisRamp(classes: number): readonly string[] {
  return Array.from({ length: classes }, (_, i) => {
    const t = classes === 1 ? 0.5 : i / (classes - 1);
    const rgb = interpolateCividis(FROM + (TO - FROM) * t).match(/\d+/g) ?? [];
    return hexOf(rgb.map(Number));
  });
}
