import { ownRefusalsRu } from '#shared/core/own-refusals-ru.ts'
import type { RefusalCode } from '#shared/core/refusal.ts'
import { core } from './ru/core.ts'
import { issues } from './ru/issues.ts'
import { map } from './ru/map.ts'
import { meetings } from './ru/meetings.ts'
import { participant } from './ru/participant.ts'
import { places } from './ru/places.ts'
import { publicMap } from './ru/public.ts'
import { tasks } from './ru/tasks.ts'
import { votes } from './ru/votes.ts'

/** Russian texts of the screens that everybody sees, the source of the shape of every other language. */
export const ru = {
  core,
  map,
  publicMap,
  places,
  meetings,
  participant,
  issues,
  votes,
  tasks,
  /** The server's answers bring its Russian sentences with them: nobody loads those that they never meet. */
  refusals: ownRefusalsRu as Readonly<Partial<Record<RefusalCode, string>>>,
}
