import type { AnyEvent } from '../core/event.ts'
import type { Id, Moment } from '../core/value.ts'
import type { RoundEvent } from './events.ts'
import type { Entry, Round } from './round.ts'

export type Rounds = Readonly<Record<Id, Round>>

/** What everybody in front of a round follows. */
export type RoundState = { readonly rounds: Rounds }

/** Folds an event into a round. Nothing of a ballot is ever in it. */
export const evolveRoundState = (s: RoundState, event: RoundEvent | AnyEvent, at: Moment): RoundState => ({
  rounds: evolveRounds(s.rounds, event as RoundEvent, at),
})

function evolveRounds(all: Rounds, e: RoundEvent, at: Moment): Rounds {
  switch (e.type) {
    case 'rounds.round-planned':
      return { ...all, [e.round.id]: e.round as Round }
    case 'rounds.round-changed':
      return change(all, e.round, { plan: e.plan })
    case 'rounds.entry-put':
      return change(all, e.round, { entries: withEntry(all[e.round]?.entries ?? [], e.entry) })
    case 'rounds.entry-removed':
      return change(all, e.round, { entries: (all[e.round]?.entries ?? []).filter(each => each.id !== e.entry) })
    case 'rounds.voting-opened':
      return change(all, e.round, { phase: 'voting', hash: e.hash, openedAt: at })
    case 'rounds.reminded':
      return change(all, e.round, { remindedAt: at })
    case 'rounds.round-cancelled':
      return change(all, e.round, { phase: 'cancelled', because: e.because })
    case 'rounds.voting-closed':
      return change(all, e.round, { phase: 'closed', closedAt: at, turnout: e.turnout, head: e.head })
    case 'rounds.ballots-published':
      return change(all, e.round, { phase: 'published', ballots: e.ballots })
    case 'rounds.counted':
      return change(all, e.round, { phase: 'counted', outcome: e.outcome })
    default:
      return all
  }
}

/** An entry changed keeps its place; a new one stands last: numbers only grow. */
export const withEntry = (entries: readonly Entry[], entry: Entry): Entry[] =>
  entries.some(each => each.id === entry.id)
    ? entries.map(each => (each.id === entry.id ? entry : each))
    : [...entries, entry]

const change = (all: Rounds, id: Id, fields: Partial<Round>): Rounds => {
  const old = all[id]
  return old ? { ...all, [id]: { ...old, ...fields } } : all
}
