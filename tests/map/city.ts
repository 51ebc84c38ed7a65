import type { Issue } from '#shared/issues/issue.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Place } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'

/** A town small enough to be read at a glance: a yard in a TOS in a district, and another yard outside. */
export const places: Record<string, Place> = {
  yard: { id: 'yard', kind: 'yard', key: 'y', name: 'Садовая, 8–14', point: [39, 59], within: ['tos', 'district'] },
  tos: { id: 'tos', kind: 'tos', key: 't', name: 'ТОС «Берёзовый»', point: [39, 59], within: ['district'] },
  district: { id: 'district', kind: 'district', key: 'd', name: 'Заречье', point: [39, 59], within: [] },
  far: { id: 'far', kind: 'yard', key: 'f', name: 'Лесная, 3', point: [39.1, 59], within: [] },
}

export const anIssue = (id: string, rest: Partial<Issue> = {}): Issue => ({
  id,
  meeting: 'met',
  place: 'yard',
  point: [39, 59],
  text: `Вопрос ${id}`,
  category: 'lighting',
  state: 'accepted',
  channel: 'phone',
  raisedAt: '2026-11-10T16:00:00.000Z',
  support: 0,
  ...rest,
})

export const aTask = (id: string, rest: Partial<Task> = {}): Task => ({
  id,
  kind: 'instruction',
  text: `Поручение ${id}`,
  category: 'lighting',
  place: 'yard',
  point: [39, 59],
  body: 'body',
  deadline: '2026-12-11',
  support: 0,
  state: 'given',
  steps: [{ kind: 'given', at: '2026-11-10T16:30:00.000Z', body: 'body', deadline: '2026-12-11' }],
  ...rest,
})

export const aMeeting = (id: string, rest: Partial<Meeting> = {}): Meeting => ({
  id,
  number: 7,
  kind: 'yard',
  title: `Встреча ${id}`,
  place: 'yard',
  address: 'Садовая, 8',
  startsAt: '2026-11-10T16:00:00.000Z',
  agenda: [],
  phase: 'published',
  houses: [],
  picture: { scene: 'waiting' },
  ...rest,
})

const byId = <T extends { id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map(each => [each.id, each]))

export const aCity = (
  things: { issues?: Issue[]; tasks?: Task[]; meetings?: Meeting[]; polls?: CityState['polls'] } = {},
): CityState => ({
  town: {
    name: 'Приречный',
    timeZone: 'Europe/Moscow',
    bounds: [38.9, 58.9, 39.2, 59.1],
    centre: [39, 59],
    basemap: 'v',
    attribution: '',
  },
  places,
  bodies: { body: { id: 'body', name: 'МУП «Горсвет»', kind: 'enterprise', categories: ['lighting'], places: [] } },
  meetings: byId(things.meetings ?? []),
  issues: byId(things.issues ?? []),
  tasks: byId(things.tasks ?? []),
  polls: things.polls ?? {},
  requests: {},
  initiatives: {},
})
