import type { Router } from 'express'
import { commands, type VecheCommand, type VecheEvent } from '#shared/registry.ts'
import type { Limits } from './core/limits.ts'
import type { Deps } from './core/route.ts'
import type { Save } from './core/store.ts'
import type { Handler, SaveAny } from './core/transact.ts'
import { documentRoutes } from './documents/routes.ts'
import { passportRoutes } from './documents/passport-routes.ts'
import { documentSaves } from './documents/saves.ts'
import { loadTexts } from './documents/store.ts'
import { initiativeExportRoutes } from './initiatives/export-routes.ts'
import { importRoutes } from './initiatives/import-routes.ts'
import { moneyRoutes } from './initiatives/money-routes.ts'
import { loadInitiativeNews } from './initiatives/news.ts'
import { loadPassportFacts } from './initiatives/passport.ts'
import { paperRoutes } from './initiatives/paper-routes.ts'
import { initiativeRoutes } from './initiatives/routes.ts'
import { initiativeSaves } from './initiatives/saves.ts'
import { supportRoutes } from './initiatives/support-routes.ts'
import { aheadRoutes } from './issues/ahead-routes.ts'
import { cardRoutes } from './issues/card-routes.ts'
import { linkRoutes } from './issues/link-routes.ts'
import { issuePhotoRoutes } from './issues/photo-routes.ts'
import { issueRoutes } from './issues/routes.ts'
import { issueSaves } from './issues/saves.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { meetingSaves } from './meetings/saves.ts'
import { newsRoutes } from './people/news-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { rollRoutes } from './people/roll-routes.ts'
import { peopleSaves } from './people/saves.ts'
import { armsRoutes } from './places/arms-routes.ts'
import { mapPicture } from './places/map-picture.ts'
import { placeRoutes } from './places/routes.ts'
import * as places from './places/store.ts'
import { loadRoundNews } from './rounds/news.ts'
import { roundRoutes } from './rounds/routes.ts'
import { roundSaves } from './rounds/saves.ts'
import { taskSaves } from './tasks/saves.ts'
import { voteRoutes } from './votes/routes.ts'
import { voteSaves } from './votes/saves.ts'

import { loads } from './loads.ts'
import { loadProtocolFacts } from './states.ts'

export { groupsOf } from './initiatives/group.ts'
export { roundFollowers } from './rounds/tell.ts'
export { followersOf } from './initiatives/news.ts'
export { authorsOf } from './issues/authors.ts'

type AllSaves = { readonly [T in VecheEvent['type']]: Save<T> }

/** Every command with the load of its facts. The cast rests on `loads`, where each load was held against its own command. */
export const handlers = Object.fromEntries(
  commands.map(command => [command.name, { command, load: loads[command.name] }]),
) as unknown as { readonly [N in VecheCommand['name']]: Handler }

/** The save of every event; the compiler finds a missing one. */
const allSaves: AllSaves = {
  ...places.placeSaves,
  ...peopleSaves,
  ...meetingSaves,
  ...issueSaves,
  ...voteSaves,
  ...taskSaves,
  ...initiativeSaves,
  ...roundSaves,
  ...documentSaves,
}
export const saves = allSaves as unknown as { readonly [T in VecheEvent['type']]: SaveAny }

/** The routes of the features. */
export const routers = (deps: Deps & { readonly limits: Limits }): Router[] => [
  meetingRoutes(deps),
  issueRoutes(deps),
  aheadRoutes(deps),
  issuePhotoRoutes(deps),
  linkRoutes(deps),
  cardRoutes(deps),
  voteRoutes(deps),
  placeRoutes(deps),
  armsRoutes(deps),
  peopleRoutes(deps),
  rollRoutes(deps),
  roundRoutes(deps),
  newsRoutes(deps, [loadInitiativeNews, loadRoundNews]),
  documentRoutes(deps, loadProtocolFacts),
  initiativeExportRoutes(deps),
  importRoutes(deps),
  passportRoutes(deps, { facts: loadPassportFacts, map: mapPicture }),
  initiativeRoutes(deps, loadTexts),
  paperRoutes(deps),
  supportRoutes(deps),
  moneyRoutes(deps),
]
