// The version for low vision, chosen on this device, and the town's colour, before anything is painted: see client/ui/sight.ts, town.ts.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('veche.sight') ?? '{}'))
  const { accent } = JSON.parse(localStorage.getItem('veche.town') ?? '{}')
  if (/^#[0-9a-f]{6}$/.test(accent ?? '')) {
    document.documentElement.style.setProperty('--accent', accent)
    document.documentElement.dataset.accent = ''
  }
} catch {
  // Without storage, or with something else in it, the usual version is shown.
}
