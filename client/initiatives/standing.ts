import type { Standing } from '#shared/initiatives/deeds.ts'
import type { InitiativeShown } from '#shared/initiatives/initiative-shown.ts'
import { placesAround } from '#shared/places/place.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'

/** How an initiative stands, as far as its page knows: which steps are offered, and what is in their way. */
export function standingOf(city: CityState, { id, state, card, role, procedure, steps }: InitiativeShown): Standing {
  const place = city.places[card?.place ?? '']
  const { remarks = [], opinions = [] } = procedure ?? {}
  const own = opinions.filter(each => each.isOwn)
  const decision = steps.findLast(step => step.decision)?.decision
  return {
    state,
    around: place ? placesAround(place) : [],
    unanswered: remarks.filter(each => !each.answer && each.hiddenReason === undefined).length,
    examined: opinions.length,
    concluded: opinions.filter(each => each.verdict).length,
    own: own.length,
    ownOpen: own.filter(each => !each.verdict).length,
    left: milestonesOf(city, id).filter(task => task.state !== 'done' && task.state !== 'cancelled').length,
    hasOffer: decision?.kind === 'refused' && decision.offer !== undefined,
    ...(card?.deadline && { deadline: card.deadline }),
    ...(role && { role }),
  }
}

/** Whether what was begun was given up: it was put away while the work was under way. */
export const isGivenUp = (steps: InitiativeShown['steps']): boolean =>
  steps.at(-1)?.state === 'archived' && steps.at(-2)?.state === 'under-way'

/** The milestones of an initiative, the nearest deadline first. */
export const milestonesOf = (city: CityState, initiative: string): Task[] =>
  Object.values(city.tasks)
    .filter(task => task.initiative === initiative)
    .toSorted((a, b) => a.deadline.localeCompare(b.deadline) || a.id.localeCompare(b.id))
