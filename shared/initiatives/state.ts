import type { AnyEvent } from '../core/event.ts'
import type { Id } from '../core/value.ts'
import type { InitiativeEvent } from './events.ts'
import type { Card } from './initiative.ts'

export type Initiatives = Readonly<Record<Id, Card>>

/** Folds an event into the public initiatives; a draft is in no state that travels. */
export function evolveInitiatives(all: Initiatives, event: InitiativeEvent | AnyEvent): Initiatives {
  if (!event.type.startsWith('initiatives.')) return all
  const e = event as InitiativeEvent
  if ('card' in e) return { ...all, [e.card.id]: e.card }
  if (e.type !== 'initiatives.idea-hidden') return all
  const { [e.initiative]: _, ...rest } = all
  return rest
}
