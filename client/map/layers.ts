import type { PlaceKind } from '#shared/places/place.ts'

/** What the map can show, in the order of the legend. */
export const layers = [
  'yards',
  'tos',
  'districts',
  'beats',
  'centres',
  'meetings',
  'issues',
  'tasks',
  'initiatives',
] as const
export type Layer = (typeof layers)[number]

/** Districts and beats lie over everything else: they are shown to those who ask for them. */
export const layersAtFirst: readonly Layer[] = ['yards', 'tos', 'centres', 'meetings', 'issues', 'tasks', 'initiatives']

export const placeLayers: Record<PlaceKind, Layer> = {
  yard: 'yards',
  tos: 'tos',
  district: 'districts',
  beat: 'beats',
  centre: 'centres',
}
