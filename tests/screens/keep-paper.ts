import { v7 } from 'uuid'
import type { Id } from '#shared/core/value.ts'
import type { Paper } from '#shared/initiatives/paper.ts'
import { aPdf, partOfPaper } from '../initiatives/a-paper.ts'
import type { WalkedTown } from './town.ts'

/** Keeps the bytes of a paper for an initiative, and gives the part that names it. */
export async function keepPaper(
  { sql, now }: Pick<WalkedTown, 'sql'> & { readonly now: () => Date },
  initiative: Id,
  name: string,
): Promise<Paper> {
  const bytes = aPdf(Buffer.alloc(340_000, name))
  const part = partOfPaper(v7(), bytes, name)
  await sql`
    insert into initiative_paper (id, initiative, content, sha256, by_actor, at)
    values (${part.paper}, ${initiative}, ${bytes}, ${part.sha256}, ${v7()}, ${now()})`
  return part
}
