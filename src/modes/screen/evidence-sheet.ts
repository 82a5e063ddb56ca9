import type { WallMark, WallRamp } from '../../ui/wall/wall-legend.ts';

/** What stands on a saved picture of the wall beside the map. */
export interface EvidenceWords {
  readonly headline: string;
  /** Place, window and instant. */
  readonly scope: string;
  /** Whose data, which version, which hash, and that they are synthetic where they are. */
  readonly source: readonly string[];
  readonly ramp: WallRamp | null;
  readonly marks: readonly WallMark[];
}

interface Inks {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly alert: string;
  readonly live: string;
  readonly accent: string;
}

type Pen = CanvasRenderingContext2D;

/** The ramp with its bounds, from x on; returns where it ends. */
function drawRamp(pen: Pen, ramp: WallRamp, x: number, y: number, u: number, inks: Inks): number {
  pen.fillStyle = inks.text;
  const title = `${ramp.title} ${ramp.unit}`;
  pen.fillText(title, x, y);
  const side = 5 * u;
  for (const [i, colour] of ramp.colours.entries()) {
    pen.fillStyle = colour;
    pen.fillRect(x + i * side, y + 1.6 * u, side, 1.6 * u);
  }
  pen.fillStyle = inks.muted;
  for (const [i, bound] of ramp.bounds.entries()) pen.fillText(bound, x + i * side, y + 4.6 * u);
  return x + Math.max(pen.measureText(title).width, (ramp.colours.length + 0.6) * side) + 4 * u;
}

function drawMark(pen: Pen, { shape, label }: WallMark, x: number, y: number, u: number, inks: Inks): number {
  const side = 1.8 * u;
  pen.strokeStyle = shape === 'hatch' ? inks.alert : shape === 'station' ? inks.accent : inks.muted;
  pen.fillStyle = inks.live;
  pen.lineWidth = 0.25 * u;
  if (shape === 'dot') {
    pen.beginPath();
    pen.arc(x + side / 2, y, side / 3, 0, 2 * Math.PI);
    pen.fill();
  } else {
    pen.strokeRect(x, y - side / 2, side, side);
    pen.beginPath();
    pen.moveTo(x, y + side / 2);
    pen.lineTo(x + side, y - side / 2);
    if (shape !== 'station') pen.stroke();
  }
  pen.fillStyle = inks.muted;
  pen.fillText(label, x + side + 0.8 * u, y);
  return x + side + pen.measureText(label).width + 2.5 * u;
}

/**
 * A picture that can be kept as evidence: the map as it stood, above it what was wrong, below it the legend and where
 * the data come from. Sizes follow the picture of the map.
 */
export async function evidenceSheet(
  map: ImageBitmap,
  { headline, scope, source, ramp, marks }: EvidenceWords,
  inks: Inks,
  family: string,
): Promise<Blob> {
  const u = Math.max(8, map.height / 90);
  const head = 9 * u;
  const foot = 16 * u;
  const sheet = new OffscreenCanvas(map.width, map.height + head + foot);
  const pen = sheet.getContext('2d') as unknown as Pen;
  pen.fillStyle = inks.ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(map, 0, head);
  pen.textBaseline = 'middle';
  const line = (text: string, y: number, size: number, ink: string): void => {
    pen.font = `${size}px ${family}`;
    pen.fillStyle = ink;
    pen.fillText(text, 2 * u, y, sheet.width - 4 * u);
  };
  line(headline, 3 * u, 3.4 * u, inks.text);
  line(scope, 6.6 * u, 2 * u, inks.muted);
  pen.font = `${1.7 * u}px ${family}`;
  const top = map.height + head;
  let x = ramp ? drawRamp(pen, ramp, 2 * u, top + 2.4 * u, u, inks) : 2 * u;
  for (const mark of marks) x = drawMark(pen, mark, x, top + 2.4 * u, u, inks);
  for (const [i, text] of source.entries()) line(text, top + (9.4 + 2.6 * i) * u, 1.7 * u, inks.muted);
  map.close();
  return sheet.convertToBlob({ type: 'image/png' });
}
