/** Makes the page open again without network, where the browser can (it needs https or localhost); elsewhere nothing is lost but that. */
export function keepPageForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  navigator.serviceWorker
    .register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active && tellOfFiles(active))
    .catch(() => undefined)
}

/**
 * Tells the worker of every file that was loaded past it: those of before, and those that were on their way while it took the
 * page over, which are in no list until they have come.
 */
function tellOfFiles(worker: ServiceWorker): void {
  const tell = (entries: readonly PerformanceEntry[], page: boolean) => {
    const loaded = entries.map(entry => entry.name).filter(name => /\/(assets|api\/arms)\//.test(name))
    if (page || loaded.length > 0) worker.postMessage({ loaded, page })
  }
  new PerformanceObserver(list => tell(list.getEntries(), false)).observe({ type: 'resource' })
  tell(performance.getEntriesByType('resource'), true)
}
