// The version for low vision, chosen on this device, before anything is painted: see client/ui/sight.ts.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('veche.sight') ?? '{}'))
} catch {
  // Without storage, or with something else in it, the usual version is shown.
}
