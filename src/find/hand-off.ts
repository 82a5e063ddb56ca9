import { wgs84ToGcj02 } from '../geo/datum/gcj02.ts';

export type MapApp = 'amap' | 'baidu' | 'tencent' | 'apple' | 'geo';

export const MAP_APPS: readonly MapApp[] = ['amap', 'baidu', 'tencent', 'apple', 'geo'];

const fixed = (value: number): string => value.toFixed(6);

/**
 * The URL that opens a map application at a destination (WGS 84 longitude, latitude). It holds the destination
 * alone: the resident's own position never goes into a URL. The Chinese ones take GCJ-02, each in its own order.
 */
export function handOffUrl(app: MapApp, name: string, position: readonly [number, number]): string {
  const [lng, lat] = position;
  const [gcjLng, gcjLat] = wgs84ToGcj02(position);
  const label = encodeURIComponent(name);
  switch (app) {
    case 'amap':
      return `https://uri.amap.com/navigation?to=${fixed(gcjLng)},${fixed(gcjLat)},${label}&mode=walk`;
    case 'baidu':
      return `https://api.map.baidu.com/marker?location=${fixed(gcjLat)},${fixed(gcjLng)}&title=${label}&content=${label}&coord_type=gcj02&output=html`;
    case 'tencent':
      return `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${label}&tocoord=${fixed(gcjLat)},${fixed(gcjLng)}`;
    case 'apple':
      return `https://maps.apple.com/?daddr=${fixed(lat)},${fixed(lng)}&dirflg=w`;
    case 'geo':
      return `geo:${fixed(lat)},${fixed(lng)}?q=${fixed(lat)},${fixed(lng)}(${label})`;
  }
}
