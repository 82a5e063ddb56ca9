/** Free space around what must be wholly seen on the map, in CSS pixels. */
export interface MapRoom {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What lies over a map: controls along its upper edge, a legend in its lower left corner. CSS pixels. */
export interface OverMap {
  readonly width: number;
  readonly height: number;
  /** From the upper edge of the map to the lower edge of the controls. */
  readonly controls: number;
  readonly legendWidth: number;
  /** From the lower edge of the map to the upper edge of the legend. */
  readonly legend: number;
}

/**
 * The room that leaves nothing of the area under the controls or the legend. On a map much wider than high the
 * legend stands beside the area and takes nothing away.
 */
export function mapRoom({ width, height, controls, legendWidth, legend }: OverMap, gap: number): MapRoom {
  const beside = (width - height) / 2 >= legendWidth + gap;
  const top = controls + gap / 2;
  const bottom = beside ? gap : legend + gap / 2;
  // A map that is hardly higher than what lies over it is shown whole, under it.
  const fits = top + bottom < height * 0.6;
  const round = Math.round;
  return fits
    ? { top: round(top), bottom: round(bottom), left: round(gap), right: round(gap) }
    : { top: round(gap), bottom: round(gap), left: round(gap), right: round(gap) };
}
