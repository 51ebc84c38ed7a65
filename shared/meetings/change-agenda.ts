import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import {
  isAgendaFull,
  isInternalItem,
  itemWording,
  moveItem,
  orderly,
  placeAfter,
  publicAgenda,
  type Agenda,
  type AgendaItem,
} from './agenda.ts'
import type { MeetingEvent } from './events.ts'
import { mustKnow, type KnownInitiatives } from './known-initiatives.ts'
import type { MeetingFacts } from './meeting.ts'

export type AgendaFacts = { readonly meeting: MeetingFacts }
export type ItemFacts = AgendaFacts & KnownInitiatives

const shape = { home: ['meeting'], city: true } as const
const item = id
const allow = (actor: Parameters<typeof mayRunMeeting>[0], { meeting }: AgendaFacts) =>
  mayRunMeeting(actor, meeting.around)

/** Adds an item, named by the command's id, after another and those under it; without `after`, first. */
export const addAgendaItem = command({
  name: 'meetings.add-agenda-item',
  input: z.object({ ...itemWording.shape, after: z.optional(item) }),
  ...shape,
  allow,
  decide: ({ meeting, ...known }: ItemFacts, { after, ...words }, context): MeetingEvent[] => {
    const items = mustEdit(meeting)
    mustKnow([words], known)
    if (isAgendaFull(items)) refuse('agenda-full')
    const place =
      after === undefined ? 0 : (placeAfter(items, after, words.sub === true) ?? refuse('agenda-item-unknown'))
    const added = { id: context.id, ...words }
    return changed(meeting, orderly([...items.slice(0, place), added, ...items.slice(place)], context.newId))
  },
})

/** Words an item anew, whole: what is not named is taken out. */
export const changeAgendaItem = command({
  name: 'meetings.change-agenda-item',
  input: z.object({ item, ...itemWording.shape }),
  ...shape,
  allow,
  decide: ({ meeting, ...known }: ItemFacts, { item: own, ...words }, context): MeetingEvent[] => {
    const items = mustEdit(meeting)
    mustHave(items, own)
    mustKnow([words], known)
    const all = items.map(each => (each.id === own ? { id: own, ...words } : each))
    return changed(meeting, orderly(all, context.newId))
  },
})

/** Puts an item with those under it after another one; without `after`, first. */
export const moveAgendaItem = command({
  name: 'meetings.move-agenda-item',
  input: z.object({ item, after: z.optional(item) }),
  ...shape,
  allow,
  decide: ({ meeting }: AgendaFacts, { item: own, after }): MeetingEvent[] =>
    changed(meeting, moveItem(mustEdit(meeting), own, after) ?? refuse('agenda-item-unknown')),
})

/** Takes an item out; those under it stay. */
export const removeAgendaItem = command({
  name: 'meetings.remove-agenda-item',
  input: z.object({ item }),
  ...shape,
  allow,
  decide: ({ meeting }: AgendaFacts, { item: own }, context): MeetingEvent[] => {
    const items = mustEdit(meeting)
    mustHave(items, own)
    return changed(
      meeting,
      orderly(
        items.filter(each => each.id !== own),
        context.newId,
      ),
    )
  },
})

function mustEdit({ phase, agenda }: MeetingFacts): Agenda {
  if (phase !== 'planned' && phase !== 'open') refuse('meeting-not-open')
  return agenda
}

function mustHave(items: Agenda, own: Id): void {
  if (!items.some(each => each.id === own)) refuse('agenda-item-unknown')
}

/** What was internal and is now public: its state is taken back before and told anew after, since nobody outside has heard of it. */
function changed(
  { id: meeting, agenda: old, item: current, done = [] }: MeetingFacts,
  agenda: AgendaItem[],
): MeetingEvent[] {
  const shown = publicAgenda(agenda).map(each => each.id)
  const isNews = (each: Id) => shown.includes(each) && isInternalItem(old, each)
  const news = done.filter(isNews)
  const isDone = { type: 'meetings.agenda-item-done' as const, meeting }
  const started = { type: 'meetings.agenda-item-started' as const, meeting }
  const isCurrentNews = current !== undefined && isNews(current)
  return [
    ...news.map(item => ({ ...isDone, item, done: false, internal: true })),
    ...(isCurrentNews ? [started] : []),
    { type: 'meetings.agenda-changed', meeting, agenda },
    ...news.map(item => ({ ...isDone, item, done: true })),
    ...(isCurrentNews ? [{ ...started, item: current }] : []),
  ]
}
