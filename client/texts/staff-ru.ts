import { agendas } from './ru/agendas.ts'
import { console } from './ru/console.ts'
import { desk } from './ru/desk.ts'
import { documents } from './ru/documents.ts'
import { people } from './ru/people.ts'
import { posters } from './ru/posters.ts'
import { projector } from './ru/projector.ts'
import { prompter } from './ru/prompter.ts'
import { replay } from './ru/replay.ts'
import { residents } from './ru/residents.ts'
import { settings } from './ru/settings.ts'

/** Russian texts of the staff's screens and the projector; residents do not wait for them. */
export const staffRu = {
  agendas,
  console,
  desk,
  documents,
  people,
  posters,
  projector,
  prompter,
  replay,
  residents,
  settings,
}
