import type { PolicyRow } from '#shared/core/policy.ts'
import type { Day, Moment } from '#shared/core/value.ts'
import type { Sql } from '../core/store.ts'

export type SettingChange = {
  readonly at: Moment
  /** Whose name it is; none: the program's own. */
  readonly by?: string | undefined
  readonly setting: string
  readonly before: string
  readonly after: string
  readonly since?: Day | undefined
}

const mostChanges = 200

/** The town's numbers as they were set, and the latest changes of all settings, the newest first. */
export async function loadSettings(sql: Sql): Promise<{ policy: PolicyRow[]; history: SettingChange[] }> {
  const policy = await sql<PolicyRow[]>`select key, since, value::float8 as value from policy order by key, since`
  const rows = await sql<Row[]>`
    select at, p.name as by, setting, before, after, since from setting_change c left join person p on p.id = c.by_actor
    order by c.id desc limit ${mostChanges}`
  const history = rows.map(({ at, by, since, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: by ?? undefined,
    since: since ?? undefined,
  }))
  return { policy: [...policy], history }
}

type Row = Pick<SettingChange, 'setting' | 'before' | 'after'> & { at: Date; by: string | null; since: Day | null }
