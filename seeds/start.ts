import type { Sql } from 'postgres'
import type { StartOptions } from '../server/start.ts'
import type { Database } from '../server/database/connect.ts'
import { accounts } from './accounts.ts'

/** Fills an empty database with the demonstration town; its code is read only then. */
export const fill =
  (say: (text: string) => void) =>
  async ({ sql }: Database, now: Date): Promise<void> => {
    const { fillDemonstration } = await import('./demonstration.ts')
    await fillDemonstration({ sql, now, say })
  }

/** The demonstration accounts that this database has: none, when the town in it is a real one. */
export async function accountsIn(sql: Sql): Promise<typeof accounts> {
  const rows = await sql<
    { login: string }[]
  >`select login from person where login = any(${accounts.map(a => a.login)}::text[])`
  return accounts.filter(account => rows.some(row => row.login === account.login))
}

/** What the sign-in page of a demonstration offers. */
export const offered = (): Pick<StartOptions, 'demo'> => ({
  demo: async sql => ({
    accounts: (await accountsIn(sql)).map(({ login, password, title }) => ({ login, password, title })),
  }),
})
