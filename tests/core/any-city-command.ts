import { askMeeting } from '#shared/meetings/ask-meeting.ts'
import { declineRequest } from '#shared/meetings/decline-request.ts'
import { joinRequest } from '#shared/meetings/join-request.ts'
import { addDays } from '#shared/core/calendar.ts'
import { createPerson } from '#shared/people/create-person.ts'
import { disablePerson } from '#shared/people/disable-person.ts'
import { enterResident } from '#shared/people/enter-resident.ts'
import { grantRole } from '#shared/people/grant-role.ts'
import { putBody } from '#shared/people/put-body.ts'
import { eraseResident, revokeResident } from '#shared/people/revoke-resident.ts'
import { revokeRole } from '#shared/people/revoke-role.ts'
import { putPlaces } from '#shared/places/put-places.ts'
import { changeTown } from '#shared/places/change-town.ts'
import { orderCategories } from '#shared/places/order-categories.ts'
import { putCategory } from '#shared/places/put-category.ts'
import { setArms } from '#shared/places/set-arms.ts'
import { setCalendar } from '#shared/places/set-calendar.ts'
import { setPayee } from '#shared/places/set-payee.ts'
import { setPolicy } from '#shared/places/set-policy.ts'
import { setTown } from '#shared/places/set-town.ts'
import { closeTask, extendDeadline, reassignTask, returnTask } from '#shared/tasks/control-task.ts'
import { acceptTask, declineTask, reportDone, reportProgress } from '#shared/tasks/execute-task.ts'
import { thePayee } from '../places/the-payee.ts'
import { aLine, anId, theLights, theRoads, theYard } from '../support/rule.ts'
import { send, type TownInMemory } from './town-in-memory.ts'

const pin: [number, number] = [39.9, 59.2]

/** What chance may choose among. */
export type Acts = (() => void)[]

export const chosen = (all: object, n: number): string =>
  Object.keys(all)[n % Math.max(1, Object.keys(all).length)] ?? anId('nothing')
export const due = (town: TownInMemory, n: number) =>
  addDays(new Date(town.clock).toISOString().slice(0, 10), (n % 30) - 1)
/** Words that stand nowhere else: where they turn up, they came from here. */
export const words = (town: TownInMemory, n: number) => `Слова ${n} в ${town.clock}.`

export function aboutTasks(town: TownInMemory, thing: number, more: number): Acts {
  const known = town.city.tasks[chosen(town.city.tasks, thing)]
  if (!known) return []
  const about = { task: known, photosKnown: true, bodyKnown: true }
  const [task, text, deadline] = [known.id, words(town, more), due(town, more)]
  const accept = () => send(town, 'city', acceptTask, about, { task })
  return [
    accept,
    accept,
    () => send(town, 'city', declineTask, about, { task, text }),
    () => send(town, 'city', reportProgress, about, { task, text, photos: [] }),
    () => send(town, 'city', reportDone, about, { task, text, photos: [anId('photo')] }),
    () => send(town, 'city', closeTask, about, { task, text }),
    () => send(town, 'city', returnTask, about, { task, text, deadline }),
    () => {
      // Returned at once: chance seldom finds one reported.
      accept()
      const reported = () => ({ ...about, task: town.city.tasks[known.id] ?? known })
      send(town, 'city', reportDone, reported(), { task, text, photos: [] })
      send(town, 'city', returnTask, reported(), { task, text, deadline: due(town, 20) })
    },
    () => send(town, 'city', reassignTask, about, { task, body: theRoads, deadline }),
    () => send(town, 'city', extendDeadline, about, { task, text, deadline }),
  ]
}

/** Own words and contacts of those who ask must never be heard again. */
const secret = { words: 'Тайное Имя просит', contact: '+7 900' }

function aboutRequests(town: TownInMemory, more: number): Acts {
  const known = Object.values(town.city.requests).find(request => request.state === 'waiting')
  const asked = { placeKnown: true, waiting: false, own: 0 }
  const ask = () => send(town, 'city', askMeeting, asked, { place: theYard, subjects: ['lighting'], ...secret })
  if (!known) return [ask]
  const about = { request: { id: known.id, state: known.state, around: [theYard] }, joined: known.joined, own: false }
  return [
    ask,
    () => send(town, 'city', joinRequest, about, { request: known.id, ...secret }),
    () => send(town, 'city', declineRequest, about, { request: known.id, answer: words(town, more) }),
  ]
}

export function aboutTown(town: TownInMemory, _thing: number, more: number): Acts {
  const person = anId('person')
  const name = words(town, more)
  const place = { id: theYard, kind: 'yard' as const, key: 'y1', name, point: pin, within: [] }
  const acts: Acts = [
    () =>
      send(
        town,
        'city',
        putBody,
        { bodyKnown: true },
        { body: theLights, name, kind: 'enterprise', categories: [], places: [] },
      ),
    () => send(town, 'city', putPlaces, { known: {} }, { places: [place] }),
    ...aboutRequests(town, more),
    () => {
      send(town, 'city', setTown, {}, { town: { ...town.city.town, name } })
      send(town, 'city', changeTown, { town: town.city.town }, { name, accent: '#184d8a' })
      const input = { key: 'issuesPerParticipant' as const, value: more, since: '2027-01-01' }
      send(town, 'city', setPolicy, { before: 10 }, input)
      const list = () => ({ categories: town.city.town.categories ?? [] })
      send(town, 'city', putCategory, list(), { name, icon: 'school', colour: 'plum' })
      send(town, 'city', putCategory, list(), { category: 'parking', off: more % 2 > 0 })
      send(town, 'city', orderCategories, list(), { category: 'snow', ...(more % 2 > 0 && { before: 'lighting' }) })
      const arms = more % 3 > 0 ? `${more % 10}`.repeat(64) : 'none'
      send(town, 'city', setArms, { arms: town.city.town.arms, known: true }, { arms })
      const payee = more % 3 > 0 ? thePayee : ('none' as const)
      send(town, 'city', setPayee, { payee: town.city.town.payee }, { payee })
      const days = [{ day: due(town, more), works: more % 2 > 0, ...(more % 3 > 0 && { name }) }]
      send(town, 'city', setCalendar, { days: town.city.town.days ?? [] }, { days })
    },
    () => send(town, 'city', createPerson, { loginTaken: false }, { login: 'taina', name: 'Тайное Имя' }),
    () => send(town, 'city', grantRole, { placeKnown: true, bodyKnown: true }, { person, role: 'head' }),
    () =>
      send(
        town,
        'city',
        revokeRole,
        { grants: [{ id: person, role: 'head' }], otherAdmins: 1 },
        { person, grant: person },
      ),
    () => {
      const facts = { place: theYard, around: [theYard], neighbours: [], consent: { version: 1, hash: 'a'.repeat(64) } }
      const input = { name: 'Тайное Имя', home: { house: anId('house') }, age: 16 as const, seen: true }
      send(town, 'city', enterResident, facts, input)
      send(town, 'city', revokeResident, { line: aLine() }, { person, because: 'moved' as const })
      send(town, 'city', eraseResident, { line: aLine(), voting: false }, { person })
    },
    () => send(town, 'city', disablePerson, { otherAdmins: 1, isAdmin: true }, { person, disabled: true }),
  ]
  return [acts[more % acts.length]]
}
