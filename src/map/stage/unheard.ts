import type { ErrorEvent, GeoJSONSource, MapSourceDataEvent } from 'maplibre-gl';

type SourceEvent = ErrorEvent | MapSourceDataEvent;

/**
 * While `act` runs the map hears nothing of a source but its errors: of what no layer shows it would draw a frame with
 * every change all the same.
 */
export async function unheard(source: GeoJSONSource, act: () => Promise<void>): Promise<void> {
  const aloud: (event: SourceEvent) => unknown = source.fire.bind(source);
  const fire = (event: SourceEvent): unknown => (event.type === 'error' ? aloud(event) : source);
  Object.assign(source, { fire });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(source, 'fire');
  }
}
