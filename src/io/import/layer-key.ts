import type { RawLayer } from '../formats/raw-layer.ts';

/** The name of a layer in choices. */
export const layerKey = ({ file, name }: Pick<RawLayer, 'file' | 'name'>): string => `${file}#${name}`;
