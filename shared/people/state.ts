import type { AnyEvent } from '../core/event.ts'
import type { Id } from '../core/value.ts'
import type { Body } from './body.ts'
import type { PeopleEvent } from './events.ts'

export type Bodies = Readonly<Record<Id, Body>>

/** Folds an event into the bodies; people themselves are in no state that travels. */
export function evolveBodies(bodies: Bodies, event: PeopleEvent | AnyEvent): Bodies {
  const e = event as PeopleEvent
  return e.type === 'people.body-put' ? { ...bodies, [e.body.id]: e.body } : bodies
}
