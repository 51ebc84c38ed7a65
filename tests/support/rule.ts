import { expect } from 'vitest'
import { systemActor, type Actor, type Grant, type Role } from '#shared/core/actor.ts'
import type { Command, Context } from '#shared/core/command.ts'
import type { AnyEvent } from '#shared/core/event.ts'
import { defaultPolicy } from '#shared/core/policy.ts'
import { Refusal, type RefusalCode, type RefusalDetails } from '#shared/core/refusal.ts'
import type { Id } from '#shared/core/value.ts'
import type { Instruction, Meeting, MeetingFacts } from '#shared/meetings/meeting.ts'
import { calendarOf } from '#shared/places/town-calendar.ts'
import type { LineFacts } from '#shared/people/change-resident.ts'
import { eventDefinition } from '#shared/event-view.ts'

/**
 * A rule as a sentence: `given(facts).by(actor).when(command, input)`, then `.makes(events)`, `.refuses(code)` or
 * `.answers(result)`. Input, right and rule are asked in the door's order, so that a refusal is the one a person would meet.
 */
export const given = <F>(facts: F) => ({
  by: (actor: Actor) => ({
    when: <I, E extends AnyEvent>(
      command: Command<string, I, F, E>,
      input: NoInfer<I>,
      context: Partial<Context> = {},
    ) => spoken(command, facts, judge(command, facts, actor, input, { ...usual(actor), ...context })),
  }),
})

/** The cast that a command allows, by name. */
export function whoMay<I, F, E extends AnyEvent>(command: Command<string, I, F, E>, facts: F, input: I): string[] {
  return Object.keys(cast).filter(name => command.allow(cast[name as keyof typeof cast], facts, input))
}

const ids = new Map<string, Id>()

/** A stable id for a name. */
export function anId(name: string): Id {
  const id = ids.get(name) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`
  ids.set(name, id)
  return id
}

export const [theYard, theDistrict, elsewhere] = [anId('yard'), anId('district'), anId('elsewhere')]
export const [theMeeting, theLights, theRoads] = [anId('meeting'), anId('lights'), anId('roads')]

/** 20 November 2026, a Friday, half past six in the evening in Moscow. */
export const now = '2026-11-20T15:30:00.000Z'

export const aPerson = (name: string, role: Role, within: Omit<Grant, 'id' | 'role'> = {}): Actor => ({
  kind: 'person',
  id: anId(name),
  grants: [{ id: anId(`${name}’s role`), role, ...within }],
})

export const guest: Actor = { kind: 'guest', id: anId('guest') }
export const moderator = aPerson('moderator', 'moderator')
export const admin = aPerson('admin', 'admin')
export const controller = aPerson('controller', 'controller')
export const executor = aPerson('executor', 'executor', { body: theLights })
export const theTown = systemActor

const cast = {
  town: theTown,
  guest,
  stranger: { kind: 'person', id: anId('stranger'), grants: [] } as Actor,
  resident: aPerson('resident', 'resident'),
  activist: aPerson('activist', 'activist'),
  deputy: aPerson('deputy', 'deputy'),
  moderator,
  'moderator of the yard': aPerson('yard moderator', 'moderator', { place: theYard }),
  'moderator of the district': aPerson('district moderator', 'moderator', { place: theDistrict }),
  'moderator elsewhere': aPerson('other moderator', 'moderator', { place: elsewhere }),
  head: aPerson('head', 'head'),
  controller,
  executor,
  'executor of another body': aPerson('other executor', 'executor', { body: theRoads }),
  admin,
}

export const everybody = Object.keys(cast)
/** Who runs a meeting in the yard: a role for the whole town, the district or the yard, and no other place. */
export const whoRunsIt = ['town', 'moderator', 'moderator of the yard', 'moderator of the district', 'head', 'admin']
export const administrators = ['town', 'admin']
/** Who keeps the roll where somebody of the yard lives. */
export const keepersOfTheYard = ['town', 'moderator', 'moderator of the yard', 'moderator of the district', 'admin']

/** A meeting of the yard, which lies in the district; open unless said otherwise. */
export const aMeeting = (known: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: theMeeting,
  number: 7,
  kind: 'yard',
  phase: 'open',
  place: theYard,
  agenda: [
    { id: anId('first item'), text: 'Освещение' },
    { id: anId('second item'), text: 'Разное', minutes: 15 },
  ],
  around: [theYard, theDistrict],
  ...known,
})

export const aPlan = (known: Partial<Meeting> = {}) => ({
  kind: 'yard' as const,
  title: 'Встреча во дворе',
  place: theYard,
  address: 'Лесная, 3',
  startsAt: '2026-11-25T15:00:00.000Z',
  agenda: [],
  ...known,
})

export const anInstruction = (known: Partial<Instruction> = {}): Instruction => ({
  id: anId('instruction'),
  text: 'Починить фонарь у третьего подъезда',
  body: theLights,
  deadline: '2026-12-11',
  state: 'prepared',
  ...known,
})

/** A line of the roll: somebody of the yard, which lies in the district. */
export const aLine = (known: Partial<LineFacts> = {}): LineFacts => ({
  name: 'Анна Петровна Иванова',
  place: theYard,
  house: anId('house'),
  around: [theYard, theDistrict],
  age: 16,
  attestedOn: '2026-09-01',
  verified: true,
  revoked: false,
  grants: [anId('role of a resident')],
  ...known,
})

type Judged<E> = { events: readonly E[] } | { code: RefusalCode; details?: RefusalDetails | undefined }

function judge<I, F, E extends AnyEvent>(
  command: Command<string, I, F, E>,
  facts: F,
  actor: Actor,
  raw: I,
  context: Context,
): Judged<E> {
  const input = command.input.safeParse(raw)
  if (!input.success) return { code: 'bad-input' }
  if (!command.allow(actor, facts, input.data)) return { code: actor.kind === 'guest' ? 'sign-in-needed' : 'forbidden' }
  try {
    const events = command.decide(facts, input.data, context)
    // A field that no schema declares would slip past every redaction.
    for (const event of events) expect(eventDefinition(event.type).schema.safeParse(event).data).toEqual(event)
    return { events }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details }
    throw error
  }
}

const usual = (actor: Actor): Context => ({
  id: anId('command'),
  actor,
  now,
  stream: `meeting:${theMeeting}`,
  timeZone: 'Europe/Moscow',
  calendar: calendarOf(),
  ownCategories: [],
  policy: defaultPolicy,
  newId: () => anId('fresh'),
})

const spoken = <I, F, E extends AnyEvent>(command: Command<string, I, F, E>, facts: F, judged: Judged<E>) => ({
  /** Exactly these events come of it. */
  makes: (...events: E[]) => {
    expect(judged).toEqual({ events })
  },
  /** It happens, whatever it is in detail; the events to look at. */
  events: (): readonly E[] => {
    expect(judged, 'refused').toHaveProperty('events')
    return 'events' in judged ? judged.events : []
  },
  refuses: (code: RefusalCode, details?: RefusalDetails) => {
    expect(judged).toMatchObject(details ? { code, details } : { code })
  },
  /** What the sender is told besides the number. */
  answers: (result: object) => {
    expect('events' in judged ? command.result?.(facts, judged.events) : judged).toEqual(result)
  },
})
