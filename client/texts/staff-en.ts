import type { StaffTexts } from './types.ts'
import { agendas } from './en/agendas.ts'
import { console } from './en/console.ts'
import { desk } from './en/desk.ts'
import { documents } from './en/documents.ts'
import { people } from './en/people.ts'
import { posters } from './en/posters.ts'
import { projector } from './en/projector.ts'
import { prompter } from './en/prompter.ts'
import { replay } from './en/replay.ts'
import { residents } from './en/residents.ts'
import { settings } from './en/settings.ts'

/** English texts of the staff's screens and the projector. */
export const staffEn: StaffTexts = {
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
