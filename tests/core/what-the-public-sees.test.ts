import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '#shared/core/stream.ts'
import { view } from '#shared/event-view.ts'
import { events, type VecheEvent } from '#shared/registry.ts'
import {
  emptyMeetingState,
  evolveCityState,
  evolveMeetingState,
  viewCityState,
  viewMeetingState,
} from '#shared/state.ts'
import { isInternalItem, publicAgenda } from '#shared/meetings/agenda.ts'
import { theMeeting } from '../support/rule.ts'
import { beginMeeting, endMeeting, sendAny, type Chance } from './any-command.ts'
import { emptyCityState, newTown, type TownInMemory } from './town-in-memory.ts'

const seed = 20261120
const chance: fc.Arbitrary<Chance> = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999))
const evenings = fc.array(chance, { minLength: 30, maxLength: 120, size: 'max' })

const streams = [
  { stream: 'meeting', empty: emptyMeetingState, evolve: evolveMeetingState, viewState: viewMeetingState },
  { stream: 'city', empty: emptyCityState, evolve: evolveCityState, viewState: viewCityState },
] as const

/** An evening of whatever chance brings; half of them close in the middle and go on in the city. */
function spend(chances: readonly Chance[]): TownInMemory {
  const town = newTown()
  beginMeeting(town)
  chances.forEach((each, i) => {
    sendAny(town, each)
    if (i === chances.length >> 1 && chances.length % 2) endMeeting(town)
  })
  return town
}

const seen = (event: VecheEvent, audience: Audience) => view(event, audience)

test.each(streams)(
  'of the $stream the public knows after each event just what the redacted state holds',
  ({ stream, empty, evolve, viewState }) => {
    const evolveAny = evolve as (state: unknown, event: VecheEvent, at: string) => never
    const viewAny = viewState as (state: unknown, audience: Audience) => unknown
    fc.assert(
      fc.property(evenings, chances => {
        const log = spend(chances).logs[stream]
        for (const audience of ['public', 'staff'] as const) {
          let whole: unknown = empty
          let followed: unknown = viewAny(empty, audience)
          for (const [at, event] of log) {
            const told = seen(event, audience)
            whole = evolveAny(whole, event, at)
            if (told) followed = evolveAny(followed, told, at)
            expect(followed, `${audience}: ${event.type}`).toEqual(viewAny(whole, audience))
          }
        }
      }),
      { seed, numRuns: 100 },
    )
  },
)

test('a hidden issue leaves no words behind, nor does one that waits, a refusal’s reason, or what is only prepared', () => {
  fc.assert(
    fc.property(evenings, chances => {
      const town = spend(chances)
      const shown = JSON.stringify([viewMeetingState(town.truth, 'public'), viewCityState(town.city, 'public')])
      const unseen = Object.values(town.truth.issues).filter(i => i.state !== 'accepted')
      for (const { id, hiddenReason } of unseen) {
        expect(shown).not.toContain(town.words.get(id))
        if (hiddenReason) expect(shown).not.toContain(hiddenReason)
      }
      for (const { text } of Object.values(town.truth.instructions).filter(i => i.state === 'prepared'))
        expect(shown).not.toContain(text)
      expect(shown).not.toMatch(/hiddenReason|byGroup|"groups"|Тайное|"state":"(hidden|pending|prepared)"/)
      for (const meeting of Object.values(town.truth.meetings))
        for (const { id, text } of meeting.agenda)
          if (isInternalItem(meeting.agenda, id)) expect(shown).not.toContain(text)
      for (const task of Object.values(viewCityState(town.city, 'public').tasks))
        for (const step of task.steps) if (step.kind === 'declined') expect(step.text).toBeUndefined()
      for (const poll of Object.values(viewCityState(town.city, 'public').polls))
        if (poll.state !== 'revealed') expect(poll.count).toBeUndefined()
      for (const issue of unseen.filter(i => i.state === 'hidden')) expect(issue.text).toBe('')
    }),
    { seed, numRuns: 150 },
  )
})

test('no event tells the public a name, a telephone, a reason, a group, or what waits or is only prepared, at any moment', () => {
  fc.assert(
    fc.property(evenings, chances => {
      const { logs, truth, words } = spend(chances)
      const told = [...logs.meeting, ...logs.city].map(([, event]) => JSON.stringify(view(event, 'public'))).join('\n')
      expect(told).not.toMatch(/Тайное|\+7 900|"reason"|hiddenReason|byGroup|"groups"|"grant"|person/)
      for (const { id } of Object.values(truth.issues).filter(i => i.state === 'pending'))
        expect(told).not.toContain(words.get(id))
      for (const { text } of Object.values(truth.instructions).filter(i => i.state === 'prepared'))
        expect(told).not.toContain(text)
      const { agenda = [] } = truth.meetings[theMeeting] ?? {}
      const shown = publicAgenda(agenda).map(item => item.text)
      // Words that were public before their item became internal were heard.
      for (const { text, internal } of agenda) if (internal && !shown.includes(text)) expect(told).not.toContain(text)
    }),
    { seed, numRuns: 100 },
  )
})

test('these evenings saw every event that a log can hold', () => {
  // Of a round everything is public; tests/rounds/state.pg.test.ts sees all of its events.
  const told = events.filter(e => e.on.length > 0 && !e.type.startsWith('rounds.'))
  const missing = new Set<string>(told.map(e => e.type))
  // The evenings above are the first of these: a rare event needs luck, so more of them follow until it has come.
  for (const chances of fc.sample(evenings, { seed, numRuns: 1500 })) {
    for (const log of Object.values(spend(chances).logs)) for (const [, event] of log) missing.delete(event.type)
    if (missing.size === 0) break
  }
  expect([...missing]).toEqual([])
})
