import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Fetches what a Stage is made of, with the worker of MapLibre: a map that is made while that one cannot be fetched
 * stays empty for good. Rejects where something does not come.
 */
export async function fetchStage(): Promise<typeof import('./stage.ts')> {
  const [stage, worker] = await Promise.all([import('./stage.ts'), fetch(workerUrl)]);
  if (!worker.ok) throw new Error(`HTTP ${worker.status} ${workerUrl}`);
  await worker.blob();
  stage.setWorkerUrl(workerUrl);
  return stage;
}
