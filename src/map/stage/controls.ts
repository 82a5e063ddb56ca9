import { LOCALE_STATUS_EVENT, type LocaleStatusEventDetail } from '@lit/localize';
import { type IControl, type MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-gl';
import { controlWords } from './control-words.ts';

/** Longest scale bar, in pixels and in letters of its own size: half of it, the shortest, still holds its words. */
const BAR = { px: 100, em: 8.3 };

/** On a wall the words of the scale grow with the screen, and its bar with them. */
function fitBar(scale: ScaleControl): void {
  const letterPx = Number.parseFloat(getComputedStyle(scale._container).fontSize);
  scale.options.maxWidth = Math.max(BAR.px, BAR.em * letterPx);
  scale.setUnit('metric');
}

/** Zoom buttons and scale, which read their words once only: another language makes them anew. */
export function addControls(map: MapLibreMap): void {
  let controls: readonly IControl[] = [];
  let refit = (): void => {};
  const add = (): void => {
    for (const control of controls) map.removeControl(control);
    const zoom = new NavigationControl({ showCompass: false });
    const scale = new ScaleControl();
    map.addControl(zoom, 'bottom-right').addControl(scale, 'bottom-left');
    controls = [zoom, scale];
    refit = () => fitBar(scale);
    refit();
  };
  const translate = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    if (detail.status !== 'ready') return;
    const words = controlWords();
    Object.assign(map._locale, words);
    map.getCanvas().setAttribute('aria-label', words['Map.Title'] ?? '');
    add();
  };
  add();
  map.on('resize', () => refit());
  window.addEventListener(LOCALE_STATUS_EVENT, translate);
  map.on('remove', () => window.removeEventListener(LOCALE_STATUS_EVENT, translate));
}
