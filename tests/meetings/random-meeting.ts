import type { Id } from '#shared/core/value.ts'
import type { Floor } from '#shared/meetings/floor.ts'
import { admin, district, head, plan, yard } from './board.ts'
import type { Deed } from './random-deeds.ts'
import type { Kit } from './random-evening.ts'

/** What happens to meetings themselves: they are asked for, planned, run and closed. */
export const meetingDeeds = ({
  sql,
  send,
  dice,
  any,
  ids,
  stage,
  arrive,
  approves,
  meetings,
  planned,
  bodies,
  people,
}: Kit): Deed[] => [
  async () => dice() < 0.1 && arrive(),
  async () => {
    const id = crypto.randomUUID()
    await send('meetings.plan-meeting', `meeting:${id}`, plan(), head, id)
    await send('meetings.change-meeting', `meeting:${id}`, {
      ...plan(),
      title: 'Другая встреча',
      place: any([yard.id, district.id]),
    })
    if (dice() < 0.3) await send('meetings.cancel-meeting', `meeting:${id}`, { because: 'Непогода' })
  },
  async () =>
    send(
      'meetings.ask-meeting',
      'city',
      { place: any([yard.id, district.id]), subjects: ['roads'] },
      any((await stage()).people),
    ),
  async () =>
    send('meetings.join-request', 'city', { request: any(await ids('meeting_request')) }, any((await stage()).people)),
  async () =>
    dice() < 0.3 &&
    send('meetings.decline-request', 'city', { request: any(await ids('meeting_request')), answer: 'Весной' }),
  async () => {
    const id = crypto.randomUUID()
    if (dice() < 0.3)
      await send(
        'meetings.plan-meeting',
        `meeting:${id}`,
        { ...plan(), request: any(await ids('meeting_request')) },
        head,
        id,
      )
  },
  async () =>
    send(
      'places.put-places',
      'city',
      { places: [{ ...yard, residents: Math.floor(dice() * 900), hours: any([undefined, 'пн 10-18']) }] },
      admin,
    ),
  async () =>
    send(
      'people.put-body',
      'city',
      {
        body: any(bodies),
        name: any(['Горсвет', 'Водоканал']),
        kind: 'enterprise',
        categories: ['lighting', 'water'],
        places: [],
      },
      admin,
    ),
  async () => dice() < 0.2 && send('meetings.accept-at-once', (await stage()).stream, { on: dice() < 0.5 }),
  async () => {
    const m = await stage()
    const [row] = await sql<{ agenda: { id: Id }[] }[]>`select agenda from meeting where id = ${m.id}`
    const items = row.agenda.map(each => each.id)
    const item = any(items)
    await send('meetings.start-agenda-item', m.stream, { item })
    const words = { text: any(['Разное', 'Свет']), internal: dice() < 0.4, sub: dice() < 0.4 }
    await send(
      ...any<[string, typeof m.stream, object]>([
        ['meetings.mark-agenda-item', m.stream, { item: any(items), done: dice() < 0.7 }],
        ['meetings.add-agenda-item', m.stream, { ...words, after: any([undefined, item]) }],
        ['meetings.change-agenda-item', m.stream, { item: any(items), ...words }],
        ['meetings.move-agenda-item', m.stream, { item, after: any([undefined, any(items)]) }],
        ['meetings.remove-agenda-item', m.stream, { item: any(items) }],
      ]),
    )
  },
  async () => {
    const m = await stage()
    await send('meetings.ask-floor', m.stream, { order: dice() < 0.3 }, any(m.people))
    const [row] = await sql<{ floor: Floor | null }[]>`select floor from meeting where id = ${m.id}`
    const request = any(row.floor?.queue ?? [])?.id
    if (!request) return
    await send(
      ...any<[string, typeof m.stream, object]>([
        ['meetings.give-floor', m.stream, { request }],
        ['meetings.time-floor', m.stream, { deed: any(['pause', 'resume', 'add', 'end']) }],
        ['meetings.move-in-floor', m.stream, { request }],
        ['meetings.leave-floor', m.stream, { request }],
      ]),
    )
  },
  async () => {
    const { stream } = any([await stage(), ...planned])
    const chair = { job: 'chair', name: 'Виктор Березин', office: 'Глава города', body: any([undefined, ...bodies]) }
    const helper = { job: any(['helper', 'secretary']), person: any(people), duty: any([undefined, 'планшет']) }
    await send('meetings.set-team', stream, { team: any([[], [chair], [helper, chair]]) })
  },
  async () =>
    send('meetings.set-screens', (await stage()).stream, {
      strip: any([null, { name: 'Иван Петров', post: 'глава города' }]),
      theme: any(['dark', undefined, null]),
      third: any([null, undefined, { scene: 'issue', of: any(await ids('issue')) }]),
    }),
  async () =>
    send('meetings.show-picture', (await stage()).stream, {
      picture: any([{ scene: 'rating' }, { scene: 'issue', of: any(await ids('issue')) }]),
    }),
  async () => {
    if (dice() > 0.1) return
    const m = await stage()
    for (const { id } of await sql<{ id: Id }[]>`select id from poll where meeting = ${m.id} and state = 'open'`)
      await send('votes.stop-poll', m.stream, { poll: id })
    await send('meetings.close-meeting', m.stream, { leaveIssues: true })
  },
  async () => dice() < 0.3 && meetings.length > 1 && approves(any(meetings.slice(0, -1)).id),
]
