import type { Actor } from '../core/actor.ts'
import type { Id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'

/** Documents that people write together, by the name they are asked under: `notes-<meeting>`, the staff's notes of a meeting. */
export const documentName = (kind: 'notes', meeting: Id): string => `${kind}-${meeting}`

/** The meeting whose notes a document's name means; `undefined` for a name that means nothing. */
export const notesOf = (name: string): Id | undefined =>
  /^notes-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(name)?.[1]

/** Who reads and writes a meeting's notes: who runs it. To all others they do not exist. */
export const mayWriteNotes = (actor: Actor, around: readonly Id[]): boolean => mayRunMeeting(actor, around)
