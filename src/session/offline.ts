import { network } from './network.ts';

/** A newer page or newer data are ready on the device; `apply` changes to them, all at once. */
export interface Renewal {
  apply(): void;
}

/**
 * Keeps the public page on the device, so that the next visit needs no network. Nothing is changed under a page that
 * is in use: what is newer waits until somebody asks for it, or until the page is opened anew. Does nothing where
 * the browser has no service workers, and in the intranet build.
 */
export async function keepOffline(onRenewal: (renewal: Renewal) => void): Promise<void> {
  if (import.meta.env.MODE !== 'public' || !('serviceWorker' in navigator)) return;
  const { Workbox } = await network.insist(() => import('workbox-window'), { quietly: true });
  const worker = new Workbox('./sw.js');
  worker.addEventListener('waiting', () =>
    onRenewal({
      apply() {
        worker.addEventListener('controlling', () => window.location.reload());
        worker.messageSkipWaiting();
      },
    }),
  );
  // A browser that refuses (a private window, plain http) goes on without.
  await worker.register().catch(() => undefined);
}
