import type { Actor } from '#shared/core/actor.ts'
import type { Id } from '#shared/core/value.ts'
import type { Aspect, Verdict } from '#shared/initiatives/decision.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import type { EarlierShown, OpinionShown, ProcedureShown, RemarkShown } from '#shared/initiatives/procedure-shown.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

/** What was remarked, answered and concluded on an initiative, as the asker may see it. */
export async function showProcedure(
  sql: Sql,
  { id, around }: Pick<InitiativeFacts, 'id' | 'around'>,
  actor: Actor,
): Promise<ProcedureShown> {
  const leads = mayLeadProcedure(actor, around)
  const remarks = await sql<RemarkRow[]>`
    select id, text, at, by_actor = ${actor.id} as "isOwn", answer, answered_from as from, answered_at as "answeredAt",
      hidden_reason as "hiddenReason"
    from initiative_remark
    where initiative = ${id} and (hidden_reason is null or by_actor = ${actor.id} or ${leads})
    order by at, id`
  const opinions = await sql<OpinionRow[]>`
    select o.aspect, o.verdict, o.conclusion, o.at, o.person, p.name, o.note, o.person = ${actor.id} as "isOwn"
    from initiative_opinion o join person p on p.id = o.person
    where o.initiative = ${id} order by array_position(array['law', 'cost', 'land'], o.aspect)`
  const earlier = await sql<EarlierRow[]>`
    select aspect, verdict, conclusion, at, note, person = ${actor.id} as "isOwn"
    from initiative_earlier_opinion where initiative = ${id} order by at, aspect`
  return {
    remarks: remarks.map(remarkOf),
    opinions: opinions.map(row => opinionOf(row, leads)),
    earlier: earlier.map(row => earlierOf(row, leads)),
  }
}

type RemarkRow = Pick<RemarkShown, 'id' | 'text' | 'isOwn'> & {
  at: Date
  answer: string | null
  from: 'group' | 'town' | null
  answeredAt: Date | null
  hiddenReason: string | null
}

const remarkOf = ({ id, text, at, isOwn, answer, from, answeredAt, hiddenReason }: RemarkRow): RemarkShown => ({
  id,
  text,
  isOwn,
  at: at.toISOString(),
  ...(answer !== null && from && answeredAt && { answer: { text: answer, from, at: answeredAt.toISOString() } }),
  ...(hiddenReason !== null && { hiddenReason }),
})

type OpinionRow = {
  aspect: Aspect
  verdict: Verdict | null
  conclusion: string | null
  at: Date | null
  person: Id
  name: string
  note: string | null
  isOwn: boolean
}

const opinionOf = (row: OpinionRow, leads: boolean): OpinionShown => ({
  aspect: row.aspect,
  isOwn: row.isOwn,
  ...(row.verdict && row.conclusion !== null && { verdict: row.verdict, conclusion: row.conclusion }),
  ...(row.verdict && row.at && { at: row.at.toISOString() }),
  ...(leads && { person: row.person, name: row.name }),
  ...((leads || row.isOwn) && row.note !== null && { note: row.note }),
})

type EarlierRow = Pick<EarlierShown, 'aspect' | 'verdict' | 'conclusion'> & {
  at: Date
  note: string | null
  isOwn: boolean
}

const earlierOf = ({ aspect, verdict, conclusion, at, note, isOwn }: EarlierRow, leads: boolean): EarlierShown => ({
  aspect,
  verdict,
  conclusion,
  at: at.toISOString(),
  ...((leads || isOwn) && note !== null && { note }),
})
