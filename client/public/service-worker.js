// Lets a page that was open once be opened again without network: its files never change under their names, and the
// page itself is asked for anew whenever there is network. What people do and see is kept elsewhere, in IndexedDB.
const pages = 'veche-pages'
const files = 'veche-files'
/** Of the server's answers only what everybody may see and nobody's session changes: recordings of published meetings. */
const open = 'veche-open'
/** The map's squares: under the version in their address they never change either. */
const tiles = 'veche-tiles'
/** More files than a few releases need are thrown away, the oldest first. */
const mostFiles = 200
const mostOpen = 40
/** Asked for by every page before anything else. */
const beside = ['/sight.js', '/manifest.webmanifest']
const mostTiles = 300

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('message', event => {
  const loaded = Array.isArray(event.data?.loaded) ? event.data.loaded.filter(isFile) : []
  event.waitUntil(keepAll(loaded, event.data?.page === true))
})

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  // A photograph or a document opened in a window of its own is not the page.
  if (request.mode === 'navigate' && !pathOf(request.url).startsWith('/api/')) event.respondWith(openPage(request))
  else if (isFile(request.url)) event.respondWith(openFile(request))
  else if (isBeside(request.url) || isRecording(request.url)) event.respondWith(openFresh(request))
  else if (isTile(request.url)) event.respondWith(openTile(event))
})

/** What never changes under its name: the page's own files, and the town's arms under their hash. */
const isFile = url => /^\/(assets|api\/arms)\//.test(pathOf(url))

const isTile = url => new URL(url).pathname.startsWith('/api/tiles/')

const pathOf = url => new URL(url, self.location.href).pathname
const isRecording = url => /^\/api\/meetings\/[0-9a-f-]{36}\/log$/.test(pathOf(url))
const isBeside = url => beside.includes(pathOf(url))

async function openFresh(request) {
  const cache = await caches.open(open)
  try {
    const response = await fetch(request)
    if (response.ok) await keep(cache, request, response.clone())
    return response
  } catch {
    return (await cache.match(request.url)) ?? Response.error()
  }
}

/** A full or forbidden store is no reason to show nothing. */
async function keep(cache, request, response) {
  try {
    await cache.put(request.url, response)
    const kept = await cache.keys()
    await Promise.all(kept.slice(0, Math.max(0, kept.length - mostOpen)).map(old => cache.delete(old)))
  } catch {
    // Without network it is then not there.
  }
}

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

async function openTile(event) {
  const kept = await caches.match(event.request.url, { cacheName: tiles })
  if (kept) return kept
  const response = await fetch(event.request)
  if (response.ok) event.waitUntil(keepTile(event.request.url, response.clone()))
  return response
}

async function keepTile(url, response) {
  const cache = await caches.open(tiles)
  await cache.put(url, response)
  const kept = await cache.keys()
  if (kept.length > mostTiles + 50)
    await Promise.all(kept.slice(0, kept.length - mostTiles).map(request => cache.delete(request)))
}

/** Keeps the files that were loaded past this worker, and the page when it tells of itself. */
async function keepAll(loaded, page) {
  const cache = await caches.open(files)
  const missing = []
  for (const url of loaded) if (!(await cache.match(url))) missing.push(url)
  await Promise.allSettled([
    ...missing.map(url => cache.add(url)),
    ...(page ? [(await caches.open(pages)).add('/'), (await caches.open(open)).addAll(beside)] : []),
  ])
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostFiles)).map(request => cache.delete(request)))
}
