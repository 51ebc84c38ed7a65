import type { Sql } from 'postgres'
import { openDoor, type Door } from './core/execute.ts'
import { createLog } from './core/log.ts'
import { handlers, saves } from './handlers.ts'
import { createTown } from './town.ts'

/** The one door for a command line: the town's rules hold, and nobody listens. */
export async function openAlone(sql: Sql): Promise<Door> {
  const town = createTown(sql)
  await town.learn()
  return openDoor({
    sql,
    saves,
    handlers,
    clock: () => new Date(),
    log: createLog('error'),
    timeZone: () => town.known.timeZone,
    calendar: () => town.known.calendar,
    ownCategories: () => town.known.categories,
    policy: () => town.known.policy,
    committed: () => {},
    away: () => {},
  })
}
