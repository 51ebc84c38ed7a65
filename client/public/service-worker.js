// Lets a page that was open once be opened again without network: its files never change under their names, and the
// page itself is asked for anew whenever there is network. What people do and see is kept elsewhere, in IndexedDB.
const pages = 'veche-pages'
const files = 'veche-files'
/** More files than a few releases need are thrown away, the oldest first. */
const mostFiles = 200

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('message', event => {
  const loaded = Array.isArray(event.data?.loaded) ? event.data.loaded.filter(isFile) : []
  event.waitUntil(keepAll(loaded))
})

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (isFile(request.url)) event.respondWith(openFile(request))
})

const isFile = url => new URL(url, self.location.href).pathname.startsWith('/assets/')

async function openPage(request) {
  try {
    const response = await fetch(request)
    if (response.ok) await (await caches.open(pages)).put('/', response.clone())
    return response
  } catch {
    return (await caches.match('/', { cacheName: pages })) ?? Response.error()
  }
}

async function openFile(request) {
  const kept = await caches.match(request.url, { cacheName: files })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(files)).put(request.url, response.clone())
  return response
}

/** Keeps the page and the files that were loaded before this worker was there. */
async function keepAll(loaded) {
  const cache = await caches.open(files)
  const missing = []
  for (const url of loaded) if (!(await cache.match(url))) missing.push(url)
  await Promise.allSettled([...missing.map(url => cache.add(url)), (await caches.open(pages)).add('/')])
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostFiles)).map(request => cache.delete(request)))
}
