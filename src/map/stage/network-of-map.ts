import type { ErrorEvent, MapLibreMap } from 'maplibre-gl';

/** What the map asks of the network. */
export interface NetworkOfMap {
  insist<T>(ask: () => Promise<T>): Promise<T>;
  cameBack(how: { readonly quietly: boolean }): Promise<boolean>;
}

/** The source of a deployer's base map of which a tile did not come; null where an error is another one. */
function sourceWithHole(map: MapLibreMap, event: ErrorEvent): string | null {
  const { sourceId, tile } = event as ErrorEvent & { readonly sourceId?: string; readonly tile?: unknown };
  if (sourceId === undefined || tile === undefined) return null;
  return map.getSource(sourceId)?.type === 'geojson' ? null : sourceId;
}

/**
 * Tells of errors of the map, but of tiles of a base map that did not come: the map goes on without them, and they are
 * asked for again when the network is back.
 */
export function listenToErrors(
  map: MapLibreMap,
  network: NetworkOfMap,
  onFailed: (error: unknown) => void,
): void {
  const awaited = new Set<string>();
  /** Asked once more without an outage: it may have been over before anybody asked. */
  const again = new Set<string>();
  async function fill(sourceId: string): Promise<void> {
    if (awaited.has(sourceId)) return;
    awaited.add(sourceId);
    const wasAway = await network.cameBack({ quietly: true });
    awaited.delete(sourceId);
    if (!wasAway && again.has(sourceId)) return;
    if (wasAway) again.delete(sourceId);
    else again.add(sourceId);
    if (map.getSource(sourceId)) map.refreshTiles(sourceId);
  }
  map.on('error', (event) => {
    const sourceId = sourceWithHole(map, event);
    if (sourceId === null) onFailed(event.error);
    else void fill(sourceId);
  });
}
