import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { boundsOf } from '../../geo/bounds.ts';
import { viewOf } from '../../map/picture/view.ts';
import type { AppState } from '../../state/app-state.ts';
import { areaPicture } from './card-picture.ts';
import './pin-card.ts';
import type { PinPicture } from './pin-card.ts';

/** The whole area to point at. */
function pinPicture(state: AppState): PinPicture | null {
  const { dataset } = state;
  const bounds = dataset && boundsOf(...[...dataset.grids.values()].map(({ geometry }) => geometry));
  if (!bounds) return null;
  const widthPx = Math.min(window.innerWidth - 72, 540);
  const heightPx = Math.round(widthPx * 1.1);
  const [west, south, east, north] = viewOf({ bounds }, widthPx, heightPx, 8).bounds;
  const drawing = areaPicture(state, bounds, widthPx, heightPx, msg('整个区域'));
  // Over a few kilometres Web Mercator is linear to a pixel.
  const toPosition = (x: number, y: number): readonly [number, number] => [
    west + (x / widthPx) * (east - west),
    north - (y / heightPx) * (north - south),
  ];
  return { drawing, widthPx, heightPx, toPosition };
}

/** Pointing at where one is, for those whom neither the device nor a name helps. */
export const pin = (state: AppState): TemplateResult =>
  html`<og-pin-card .draw=${() => pinPicture(state)}></og-pin-card>`;
