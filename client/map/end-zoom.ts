import L from 'leaflet'

// A map taken away in the middle of a zoom is still told that the zoom has ended, and stumbles over its missing pane.
L.Map.addInitHook(function (this: L.Map) {
  this.on('unload', () => Object.assign(this, { _animatingZoom: false }))
})
