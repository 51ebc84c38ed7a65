import type { Sql } from '../core/store.ts'
import type { Picture } from './docx.ts'

/** The town's arms as they hang now; nothing where it has none. */
export async function findArms(sql: Sql): Promise<Picture | undefined> {
  const [row] = await sql<Picture[]>`
    select picture, width, height from arms where hash = (select arms from town)`
  return row
}
