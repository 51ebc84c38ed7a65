/** Makes the page open again without network, where the browser can (it needs https or localhost); elsewhere nothing is lost but that. */
export function keepPageForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  navigator.serviceWorker
    .register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const loaded = performance.getEntriesByType('resource').map(entry => entry.name)
      active?.postMessage({ loaded })
    })
    .catch(() => undefined)
}
