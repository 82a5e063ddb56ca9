import { guard } from 'lit/directives/guard.js';
import { encode } from 'uqr';
import { elementOf, type SvgNode, svg } from '../../map/picture/svg-node.ts';

/** The four modules of white that readers need around a code. */
const QUIET = 4;

/**
 * A text as a QR code of level M (15 % may be lost), drawn as one black path on white whatever the theme, because
 * cameras read nothing else as surely.
 */
export function qrCode(text: string, title: string): SvgNode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'shape-rendering': 'crispEdges',
    },
    [
      svg('title', {}, title),
      svg('rect', { width: size, height: size, fill: '#ffffff' }),
      svg('path', { d: path, fill: '#000000' }),
    ],
  );
}

/** The code on the page: the same image as long as it says the same, for a camera may be reading it. */
export const shownCode = (text: string, title: string) =>
  guard([text, title], () => elementOf(qrCode(text, title)));
