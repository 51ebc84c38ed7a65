import type { Actor, Role } from '#shared/core/actor.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'

export const gorsvet = '10000000-0000-4000-8000-000000000001'
export const bereg = '10000000-0000-4000-8000-000000000002'
const yard = '20000000-0000-4000-8000-000000000001'
let made = 0

/** A task as the city knows it; only what a test is about is said. */
export function aTask(fields: Partial<Task> = {}): Task {
  const id = `30000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
  return {
    id,
    kind: 'instruction',
    number: `7/${made}`,
    text: 'Восстановить освещение вдоль дорожки к школе',
    category: 'lighting',
    place: yard,
    point: [45, 53],
    body: gorsvet,
    deadline: '2026-11-25',
    support: 0,
    state: 'given',
    steps: [{ kind: 'given', at: '2026-11-01T10:00:00.000Z' }],
    ...fields,
  }
}

/** A person with one role. */
export const aPerson = (role: Role, scope: { body?: string; place?: string } = {}): Actor => ({
  kind: 'person',
  id: '40000000-0000-4000-8000-000000000001',
  grants: [{ id: '50000000-0000-4000-8000-000000000001', role, ...scope }],
})

/** A city of one yard and two bodies. */
export const aCity: CityState = {
  town: {
    name: 'Приречный',
    timeZone: 'Europe/Moscow',
    bounds: [0, 0, 1, 1],
    centre: [0, 0],
    basemap: '1',
    attribution: '',
  },
  places: { [yard]: { id: yard, kind: 'yard', key: 'y1', name: 'Двор на Берёзовой', point: [45, 53], within: [] } },
  bodies: {
    [gorsvet]: { id: gorsvet, name: 'МУП «Горсвет»', kind: 'enterprise', categories: ['lighting'], places: [] },
    [bereg]: { id: bereg, name: 'УК «Берег»', kind: 'management-company', categories: ['house'], places: [] },
  },
  meetings: {},
  issues: {},
  polls: {},
  requests: {},
  tasks: {},
  initiatives: {},
}
