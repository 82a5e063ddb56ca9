import { html, type TemplateResult } from 'lit';
import { isWechat } from '../../find/browser-datum.ts';
import type { StationWalk } from '../../find/station-walks.ts';
import { type Landmark, waySteps } from '../../find/way-steps.ts';
import type { WayPiece } from '../../geo/walk-network.ts';
import type { Grid } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import type { AppState } from '../../state/app-state.ts';
import { cardPicture } from './card-picture.ts';
import './way-card.ts';

/** What a way is drawn and told from. */
export interface WayAsked {
  readonly station: Station;
  readonly walk: StationWalk | null;
  readonly pieces: readonly WayPiece[];
  readonly landmarks: readonly Landmark[];
  readonly grid: Grid | null;
  readonly widthPx: number;
}

let drawn: {
  readonly key: string;
  readonly pieces: readonly WayPiece[];
  readonly picture: SVGElement | null;
} | null = null;

/** The picture of a way, drawn again only where what it shows has changed. */
function pictureFor(state: AppState, { station, pieces, grid, widthPx }: WayAsked): SVGElement | null {
  const key = [station.id, grid?.code, state.theme, state.elder, state.locale, widthPx].join();
  if (drawn?.key === key && drawn.pieces.length === pieces.length) return drawn.picture;
  const picture = cardPicture(state, {
    grid,
    station,
    way: pieces.flatMap(({ path }) => path),
    widthPx,
    heightPx: Math.round(widthPx * 0.75),
    title: station.name,
  });
  drawn = { key, pieces, picture };
  return picture;
}

/** The way to a station as a card. */
export function way(state: AppState, asked: WayAsked): TemplateResult {
  const { station, walk, pieces, landmarks } = asked;
  return html`<og-way-card
    .station=${station}
    .walk=${walk}
    .steps=${waySteps(pieces, state.dataset?.parts.walkways ?? [], landmarks)}
    .picture=${pictureFor(state, asked)}
    ?elder=${state.elder}
    ?wechat=${isWechat(navigator.userAgent)}
  ></og-way-card>`;
}
