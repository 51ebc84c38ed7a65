import type { Body } from '#shared/people/body.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import type { Album } from './photos/album.ts'
import type { Id } from '#shared/core/value.ts'
import type { Question, Questions } from './questions.ts'
import type { Script } from './script.ts'
import type { Staff } from './staff.ts'
import type { Timeline } from './timeline.ts'

/** All that the scripts of the demonstration share. */
export type World = {
  readonly script: Script
  readonly staff: Staff
  readonly bodies: readonly Body[]
  readonly yards: readonly Neighbourhood[]
  readonly questions: Questions
  readonly album: Album
  readonly timeline: Timeline
  /** Questions of meetings where some are asked in advance, by meeting. */
  readonly known: Map<Id, readonly Question[]>
  /** When the demonstration begins: nothing in it is later. */
  readonly now: Date
}
