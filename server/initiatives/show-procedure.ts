import type { Actor } from '#shared/core/actor.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Aspect, Verdict } from '#shared/initiatives/decision.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

/** A remark as it stands for everybody; a hidden one is there for its author and those who lead the procedure. */
export type ShownRemark = {
  readonly id: Id
  readonly text: string
  readonly at: Moment
  /** The asker's own. */
  readonly isOwn: boolean
  readonly answer?: { readonly text: string; readonly from: 'group' | 'town'; readonly at: Moment }
  readonly hiddenReason?: string
}

/** A side of the examination. Who examines it, and their note, is for those who lead the procedure. */
export type ShownOpinion = {
  readonly aspect: Aspect
  readonly verdict?: Verdict
  readonly conclusion?: string
  /** When it was concluded last. */
  readonly at?: Moment
  /** The asker examines it. */
  readonly isOwn: boolean
  readonly person?: Id
  readonly name?: string
  readonly note?: string
}

/** What was concluded before a rework: of no weight any more, to be read by everybody, the note by who leads the procedure. */
export type EarlierOpinion = {
  readonly aspect: Aspect
  readonly verdict: Verdict
  readonly conclusion: string
  readonly at: Moment
  readonly note?: string
}

export type ShownProcedure = {
  readonly remarks: readonly ShownRemark[]
  readonly opinions: readonly ShownOpinion[]
  /** The oldest first. */
  readonly earlier: readonly EarlierOpinion[]
}

/** What was remarked, answered and concluded on an initiative, as the asker may see it. */
export async function showProcedure(
  sql: Sql,
  { id, around }: Pick<InitiativeFacts, 'id' | 'around'>,
  actor: Actor,
): Promise<ShownProcedure> {
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

type RemarkRow = Pick<ShownRemark, 'id' | 'text' | 'isOwn'> & {
  at: Date
  answer: string | null
  from: 'group' | 'town' | null
  answeredAt: Date | null
  hiddenReason: string | null
}

const remarkOf = ({ id, text, at, isOwn, answer, from, answeredAt, hiddenReason }: RemarkRow): ShownRemark => ({
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

const opinionOf = (row: OpinionRow, leads: boolean): ShownOpinion => ({
  aspect: row.aspect,
  isOwn: row.isOwn,
  ...(row.verdict && row.conclusion !== null && { verdict: row.verdict, conclusion: row.conclusion }),
  ...(row.verdict && row.at && { at: row.at.toISOString() }),
  ...(leads && { person: row.person, name: row.name }),
  ...((leads || row.isOwn) && row.note !== null && { note: row.note }),
})

type EarlierRow = Pick<EarlierOpinion, 'aspect' | 'verdict' | 'conclusion'> & {
  at: Date
  note: string | null
  isOwn: boolean
}

const earlierOf = ({ aspect, verdict, conclusion, at, note, isOwn }: EarlierRow, leads: boolean): EarlierOpinion => ({
  aspect,
  verdict,
  conclusion,
  at: at.toISOString(),
  ...((leads || isOwn) && note !== null && { note }),
})
