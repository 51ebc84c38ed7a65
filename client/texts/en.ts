import { refusalsEn } from '#shared/core/refusals-en.ts'
import type { Texts } from './types.ts'
import { core } from './en/core.ts'
import { issues } from './en/issues.ts'
import { map } from './en/map.ts'
import { meetings } from './en/meetings.ts'
import { participant } from './en/participant.ts'
import { places } from './en/places.ts'
import { publicMap } from './en/public.ts'
import { tasks } from './en/tasks.ts'
import { votes } from './en/votes.ts'

/** English texts of the screens that everybody sees. */
export const en: Texts = {
  core,
  map,
  publicMap,
  places,
  meetings,
  participant,
  issues,
  votes,
  tasks,
  refusals: refusalsEn,
}
