import type { Id } from '#shared/core/value.ts'
import type { Group } from '#shared/meetings/meeting.ts'
import type { Sql } from '../core/store.ts'

/** Where an issue comes from, for those who run the meeting; its name and phone are asked for one by one. */
export type Author = { house?: string; group?: Group; hasContact: boolean; card?: number }

/** The authors of a meeting's issues, by issue. */
export async function loadAuthors(sql: Sql, meeting: Id): Promise<Record<Id, Author>> {
  const rows = await sql<
    { issue: Id; house: string | null; voter_group: Group | null; has_contact: boolean; card: number | null }[]
  >`
    select a.issue, b.address as house, p.voter_group, a.card,
      a.name is not null or a.phone is not null or a.email is not null as has_contact
    from issue i join issue_author a on a.issue = i.id
      left join building b on b.id = a.house
      left join participant p on p.id = a.participant
    where i.meeting = ${meeting}`
  return Object.fromEntries(
    rows.map(({ issue, house, voter_group, has_contact, card }) => [
      issue,
      {
        house: house ?? undefined,
        group: voter_group ?? undefined,
        hasContact: has_contact,
        ...(card !== null && { card }),
      },
    ]),
  )
}

/** Who must be told that their issue has changed: the actors behind issues raised from a phone. */
export async function authorsOf(sql: Sql, issues: readonly Id[]): Promise<{ issue: Id; actor: Id }[]> {
  return sql<{ issue: Id; actor: Id }[]>`
    select a.issue, coalesce(a.actor, p.actor) as actor from issue_author a left join participant p on p.id = a.participant
    where a.issue = any(${issues}::uuid[]) and coalesce(a.actor, p.actor) is not null`
}

export type Private = {
  meeting: Id | null
  name: string | null
  phone: string | null
  email: string | null
  text: string
  original: string | null
  isHidden: boolean
}

/** What only those who run its meeting may see of an issue; `undefined`: there is no such issue. */
export async function findPrivate(sql: Sql, issue: Id): Promise<Private | undefined> {
  const [row] = await sql<Private[]>`
    select i.meeting, a.name, a.phone, a.email, i.text, i.original, i.state = 'hidden' as "isHidden"
    from issue i left join issue_author a on a.issue = i.id where i.id = ${issue}`
  return row
}
