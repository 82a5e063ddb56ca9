/** Where the device is, once and on request. */
export type Located =
  | { readonly ok: true; readonly position: readonly [number, number]; readonly accuracyM: number }
  | { readonly ok: false; readonly reason: 'denied' | 'unavailable' };

/** Asks the device for its position. The answer stays with the caller: nothing here keeps or sends it. */
export function locate(): Promise<Located> {
  if (!('geolocation' in navigator)) return Promise.resolve({ ok: false, reason: 'unavailable' });
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ ok: true, position: [coords.longitude, coords.latitude], accuracyM: coords.accuracy }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ ok: false, reason: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  });
}
