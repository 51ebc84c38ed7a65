import type { EventDefinition } from './core/event.ts'
import type { Audience } from './core/stream.ts'
import { events, type VecheEvent } from './registry.ts'

const definitions: ReadonlyMap<string, EventDefinition> = new Map(
  (events as readonly unknown[] as readonly EventDefinition[]).map(d => [d.type, d]),
)

/** The definition of an event; throws for a type that nobody declared. */
export function eventDefinition(type: string): EventDefinition {
  const found = definitions.get(type)
  if (!found) throw new Error(`undeclared event: ${type}`)
  return found
}

/** What an audience may see of an event. */
export function view(event: VecheEvent, audience: Audience): VecheEvent | null {
  const { publicView, told } = eventDefinition(event.type)
  if (told === 'nobody') return null
  return audience === 'staff' || !publicView ? event : (publicView(event) as VecheEvent | null)
}
