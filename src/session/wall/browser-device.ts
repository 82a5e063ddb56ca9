import type { Device } from './kiosk-effect.ts';
import type { Inputs } from './tour-effect.ts';

const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Whatever a person does to the page, wherever on it. */
export const pageInputs: Inputs = (act) => {
  const options = { capture: true, passive: true } as const;
  for (const type of ACTS) window.addEventListener(type, act, options);
  return () => {
    for (const type of ACTS) window.removeEventListener(type, act, options);
  };
};

/** The device that the page runs on. */
export const browserDevice: Device = {
  async fillScreen() {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen?.();
  },
  async keepLit() {
    return (await navigator.wakeLock?.request('screen')) ?? null;
  },
  onSeen(act) {
    const seen = (): void => {
      if (document.visibilityState === 'visible') act();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  },
  dateMs: () => Date.now(),
};
