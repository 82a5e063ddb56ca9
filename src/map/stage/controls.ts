import { LOCALE_STATUS_EVENT, type LocaleStatusEventDetail } from '@lit/localize';
import { type IControl, type MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-gl';
import { controlWords } from './control-words.ts';

/** Zoom buttons and scale, which read their words once only: another language makes them anew. */
export function addControls(map: MapLibreMap): void {
  let controls: readonly IControl[] = [];
  const add = (): void => {
    for (const control of controls) map.removeControl(control);
    const zoom = new NavigationControl({ showCompass: false });
    const scale = new ScaleControl({ unit: 'metric' });
    map.addControl(zoom, 'bottom-right').addControl(scale, 'bottom-left');
    controls = [zoom, scale];
  };
  const translate = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    if (detail.status !== 'ready') return;
    const words = controlWords();
    Object.assign(map._locale, words);
    map.getCanvas().setAttribute('aria-label', words['Map.Title'] ?? '');
    add();
  };
  add();
  window.addEventListener(LOCALE_STATUS_EVENT, translate);
  map.on('remove', () => window.removeEventListener(LOCALE_STATUS_EVENT, translate));
}
