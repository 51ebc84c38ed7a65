import type { Sql } from 'postgres'
import type { Id } from '#shared/core/value.ts'
import type { Effects } from './core/effects.ts'
import type { Sockets } from './core/socket.ts'
import { authorsOf, followersOf, groupsOf, roundFollowers } from './handlers.ts'

/** Nudges whomever something concerns beyond what the streams tell: their own things are asked for again. */
export function createNudges(sql: Sql, sockets: Sockets) {
  const all = async (
    concerned: (sql: Sql, ids: readonly Id[]) => Promise<readonly Id[]>,
    ids: ReadonlySet<Id>,
  ): Promise<void> => {
    if (ids.size === 0) return
    for (const actor of await concerned(sql, [...ids])) sockets.nudge(actor, 'city')
  }
  const authors = async (issues: Effects['issues']): Promise<void> => {
    if (issues.size === 0) return
    for (const { issue, actor } of await authorsOf(sql, [...issues.keys()]))
      sockets.nudge(actor, issues.get(issue) ?? 'city')
  }

  /** Without the database nobody is nudged; whoever comes again asks anyway. */
  return ({ drafts, told, followed, issues }: Effects): void => {
    const nudged = [all(groupsOf, drafts), all(roundFollowers, told), all(followersOf, followed), authors(issues)]
    void Promise.allSettled(nudged)
  }
}
