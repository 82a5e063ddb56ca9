/** West, south, east, north in degrees (WGS 84). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Where the map looks: a centre with zoom (512 px tiles), or bounds that must be wholly visible. */
export type Camera =
  | { readonly center: readonly [number, number]; readonly zoom: number; readonly bearing?: number }
  | { readonly bounds: Bounds };
