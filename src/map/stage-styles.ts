import { css } from 'lit';

/**
 * What MapLibre's elements need to stand in the shadow root that holds the map, in the colours of the tokens. Its
 * own style sheet is ten times as long, looks like another product, and does not reach into shadow roots.
 */
export const stageStyles = css`
  .maplibregl-map {
    position: relative;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }
  .maplibregl-canvas-container {
    height: 100%;
    user-select: none;
  }
  .maplibregl-canvas-container.maplibregl-interactive {
    cursor: grab;
  }
  .maplibregl-canvas-container.maplibregl-interactive:active {
    cursor: grabbing;
  }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }
  .maplibregl-canvas-container.maplibregl-cooperative-gestures,
  .maplibregl-canvas-container.maplibregl-cooperative-gestures .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }
  .maplibregl-canvas {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .maplibregl-canvas:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .maplibregl-boxzoom {
    position: absolute;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
    border: 2px dashed var(--accent);
  }
  [class*='maplibregl-ctrl-bottom'],
  [class*='maplibregl-ctrl-top'] {
    position: absolute;
    z-index: 2;
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    pointer-events: none;
  }
  .maplibregl-ctrl-bottom-left {
    inset: auto auto var(--space-2) var(--space-2);
    align-items: start;
  }
  .maplibregl-ctrl-bottom-right {
    inset: auto var(--space-2) var(--space-2) auto;
    align-items: end;
  }
  .maplibregl-ctrl-top-left {
    inset: var(--space-2) auto auto var(--space-2);
  }
  .maplibregl-ctrl-top-right {
    inset: var(--space-2) var(--space-2) auto auto;
  }
  .maplibregl-ctrl {
    pointer-events: auto;
  }
  .maplibregl-ctrl-group {
    display: grid;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    background: var(--panel);
  }
  .maplibregl-ctrl-group button {
    width: 2.25rem;
    min-width: 0;
    height: 2.25rem;
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: transparent;
    color: var(--text);
    font: 400 1.375rem / 1 var(--font);
    cursor: pointer;
  }
  .maplibregl-ctrl-group button + button {
    border-top: 1px solid var(--line);
  }
  .maplibregl-ctrl-group button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .maplibregl-ctrl-group button:disabled {
    color: var(--muted);
    cursor: default;
  }
  .maplibregl-ctrl-zoom-in::before {
    content: '+';
  }
  .maplibregl-ctrl-zoom-out::before {
    content: '−';
  }
  .maplibregl-ctrl-attrib,
  .maplibregl-ctrl-scale {
    padding: 0 var(--space-1);
    color: var(--muted);
    font: 400 var(--text-xs) / 1.5 var(--font);
    text-shadow: 0 0 3px var(--ground);
    white-space: nowrap;
  }
  .maplibregl-ctrl-scale {
    border: solid var(--muted);
    border-width: 0 1.5px 1.5px;
  }
  .maplibregl-ctrl-attrib[hidden] {
    display: none;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: var(--space-4);
    background: color-mix(in srgb, var(--ground) 70%, transparent);
    color: var(--text);
    opacity: 0;
    pointer-events: none;
    transition: opacity var(--ease);
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 1;
  }
  .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message,
  .maplibregl-control-container [hidden] {
    display: none;
  }
  @media (pointer: coarse) {
    .maplibregl-ctrl-group button {
      width: 2.75rem;
      height: 2.75rem;
    }
    .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message {
      display: block;
    }
    .maplibregl-cooperative-gesture-screen .maplibregl-desktop-message {
      display: none;
    }
  }
  /* What a hand holds: drawn above the map, seen and never hit. */
  .onegrid-hand {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
    pointer-events: none;
  }
  .onegrid-hand path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .onegrid-hand .hatch-first {
    stroke: var(--accent);
    stroke-width: 5px;
  }
  .onegrid-hand .hatch-second {
    stroke: var(--second);
    stroke-width: 5px;
  }
  .onegrid-hand .hatch-painted {
    stroke: var(--live);
    stroke-width: 5px;
  }
  .onegrid-hand .area-first {
    fill: url(#onegrid-hatch-first);
    fill-rule: evenodd;
  }
  .onegrid-hand .area-second {
    fill: url(#onegrid-hatch-second);
    fill-rule: evenodd;
  }
  .onegrid-hand .area-painted {
    fill: url(#onegrid-hatch-painted);
    fill-rule: evenodd;
    stroke: var(--live);
    stroke-width: 1.5px;
  }
  .onegrid-hand .area-held {
    fill: color-mix(in srgb, var(--accent) 55%, transparent);
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  .onegrid-hand .area-refused {
    fill: color-mix(in srgb, var(--alert) 35%, transparent);
    stroke: var(--alert);
    stroke-width: 1.5px;
    stroke-dasharray: 3 2;
  }
  .onegrid-hand .line-was {
    stroke: var(--muted);
    stroke-width: 2px;
    stroke-dasharray: 3 5;
  }
  .onegrid-hand .line-hover {
    stroke: var(--accent);
    stroke-width: 4px;
    opacity: 0.55;
  }
  .onegrid-hand .line-chosen,
  .onegrid-hand .line-held,
  .onegrid-hand .line-parts {
    stroke: var(--accent);
    stroke-width: 4px;
  }
  .onegrid-hand .line-drawn {
    stroke: var(--accent);
    stroke-width: 3px;
    stroke-dasharray: 8 5;
  }
  .onegrid-hand .line-refused {
    stroke: var(--alert);
    stroke-width: 3px;
    stroke-dasharray: 2 6;
  }
  .onegrid-hand .point-vertex,
  .onegrid-hand .point-node {
    fill: var(--panel);
    stroke: var(--accent);
    stroke-width: 2px;
  }
  .onegrid-hand .point-held {
    fill: var(--accent);
    stroke: var(--panel);
    stroke-width: 2.5px;
  }
  .onegrid-hand .point-snap {
    stroke: var(--live);
    stroke-width: 2.5px;
  }
  .onegrid-hand .point-focus {
    stroke: var(--accent);
    stroke-width: 3px;
  }
  .onegrid-hand .point-fault {
    fill: var(--panel);
    stroke: var(--alert);
    stroke-width: 3px;
  }
  .onegrid-hand text {
    fill: var(--text);
    stroke: var(--panel);
    stroke-width: 4px;
    paint-order: stroke;
    font: 600 var(--text-m) / 1.2 var(--font);
    text-anchor: middle;
    dominant-baseline: middle;
  }
  /* Where Enter chooses: seen only while the keyboard holds the map. */
  .onegrid-middle {
    position: absolute;
    inset: 0;
    margin: auto;
    width: 22px;
    height: 22px;
    box-sizing: border-box;
    border: 2px solid var(--accent);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--panel);
    pointer-events: none;
    visibility: hidden;
  }
  .maplibregl-canvas:focus-visible ~ .onegrid-middle {
    visibility: visible;
  }
`;
