import { meetingStream } from '#shared/core/stream.ts'
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from '#shared/meetings/change-agenda.ts'
import { addToFloor, askFloor, leaveFloor } from '#shared/meetings/ask-floor.ts'
import { emptyFloor } from '#shared/meetings/floor.ts'
import { giveFloor, moveInFloor, timeFloor } from '#shared/meetings/give-floor.ts'
import { setTeam } from '#shared/meetings/set-team.ts'
import { markAgendaItem, startAgendaItem } from '#shared/meetings/start-agenda-item.ts'
import { anId, theMeeting } from '../support/rule.ts'
import { words, type Acts } from './any-city-command.ts'
import { factsOf, meetingOf, send, type TownInMemory } from './town-in-memory.ts'

const here = meetingStream(theMeeting)

export function aboutAgenda(town: TownInMemory, thing: number, more: number): Acts {
  const meeting = factsOf(town)
  const of = (n: number) => meeting.agenda[n % Math.max(1, meeting.agenda.length)]?.id ?? anId('nothing')
  const [item, after] = [of(thing), of(more)]
  const [initiative] = Object.keys(town.city.initiatives)
  const initiatives = new Set(Object.keys(town.city.initiatives))
  const wording = {
    text: words(town, more),
    internal: more % 2 === 0,
    sub: more % 3 === 0,
    ...(initiative !== undefined && more % 5 === 0 && { initiative }),
  }
  const acts: Acts = [
    () => send(town, here, startAgendaItem, { meeting }, { item }),
    () => send(town, here, markAgendaItem, { meeting }, { item, done: more % 3 > 0 }),
    () => send(town, here, addAgendaItem, { meeting, initiatives }, { ...wording, after }),
    () => send(town, here, changeAgendaItem, { meeting, initiatives }, { item, ...wording }),
    () => send(town, here, moveAgendaItem, { meeting }, more % 2 ? { item, after } : { item }),
    () => send(town, here, removeAgendaItem, { meeting }, { item }),
  ]
  return [acts[more % acts.length], acts[(more + 1) % 3]]
}

export function aboutFloor(town: TownInMemory, thing: number, more: number): () => void {
  const { floor = emptyFloor } = meetingOf(town) ?? {}
  const about = { meeting: factsOf(town), floor, participant: anId('anna'), own: [], issueKnown: true }
  const request = floor.queue[thing % Math.max(1, floor.queue.length)]?.id ?? anId('nobody')
  const deeds = ['pause', 'resume', 'add', 'end'] as const
  const acts: Acts = [
    () => send(town, here, askFloor, about, { order: more % 2 > 0 }),
    () => send(town, here, addToFloor, about, { label: 'Дом 8' }),
    () => send(town, here, giveFloor, about, { request }),
    () => send(town, here, timeFloor, about, { deed: deeds[thing % deeds.length] }),
    () => send(town, here, moveInFloor, about, { request }),
    () => send(town, here, leaveFloor, about, { request }),
  ]
  return acts[more % acts.length]
}

export function aboutTeam(town: TownInMemory, more: number): () => void {
  const staff = { [anId('anna')]: 'Анна Ершова', [anId('oleg')]: `Сотрудник ${more}` }
  const team = [
    { job: 'chair' as const, name: `Глава ${more}`, office: 'Глава города' },
    { job: 'helper' as const, person: anId(more % 2 ? 'anna' : 'oleg'), duty: 'планшет' },
  ]
  return () =>
    send(
      town,
      here,
      setTeam,
      { meeting: factsOf(town), staff, bodiesKnown: true },
      { team: team.slice(0, (more % 4) + 1) },
    )
}
