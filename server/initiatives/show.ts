import type { Actor } from '#shared/core/actor.ts'
import type { Policy } from '#shared/core/policy.ts'
import type { Day, Id } from '#shared/core/value.ts'
import type { Decision } from '#shared/initiatives/decision.ts'
import type { RoundCalledOff, RoundResult } from '#shared/initiatives/events.ts'
import type { InitiativeShown, OwnInitiative, OwnInitiatives, StepShown } from '#shared/initiatives/initiative-shown.ts'
import { isWritten, type GroupRole, type InitiativeState } from '#shared/initiatives/initiative.ts'
import { pastDetails, type PastDetails } from '#shared/initiatives/past.ts'
import type { Frozen, FrozenDraft } from '#shared/initiatives/submit.ts'
import type { Sql } from '../core/store.ts'
import { loadDraft, type LoadTexts } from './draft.ts'
import { findInitiatives } from './facts.ts'
import { loadMembers } from './group.ts'
import { loadRoundDays } from './round-days.ts'
import { showMoney } from './show-money.ts'
import { showProcedure } from './show-procedure.ts'
import { showSupport } from './show-support.ts'

/** The initiative as the asker may see it; `null`: to them it does not exist. */
export async function showInitiative(
  sql: Sql,
  textsOf: LoadTexts,
  initiative: Id,
  actor: Actor,
  policy: Policy,
): Promise<InitiativeShown | null> {
  const [facts] = await findInitiatives(sql, [{ initiative, actor: actor.id }])
  if (!facts || !(facts.card || facts.role)) return null
  const [row] = await sql<Row[]>`
    select i.title, i.words, i.issue, i.hidden_reason as "hiddenReason", t.content, t.hash, i.spent::float8 as spent, i.past,
      exists (select 1 from idea_support s where s.initiative = i.id and s.actor = ${actor.id}) as supported,
      coalesce((select follows from initiative_follower f where f.initiative = i.id and f.actor = ${actor.id}),
        ${facts.role !== undefined}) as follows
    from initiative i left join initiative_text t on t.initiative = i.id where i.id = ${initiative}`
  const { title, words, issue, hiddenReason, content, hash, supported, follows, spent, past } = row
  return {
    id: initiative,
    state: facts.state,
    title,
    supported,
    follows,
    steps: await stepsOf(sql, initiative),
    ...(facts.card && { card: facts.card }),
    ...(words !== null && { words }),
    ...(issue !== null && { issue }),
    ...(content !== null && hash !== null && textOf(facts.state, content, hash)),
    ...(content !== null &&
      facts.card &&
      facts.state !== 'gathering' && { procedure: await showProcedure(sql, facts, actor) }),
    ...(content !== null && facts.card && { support: await showSupport(sql, facts, actor, policy) }),
    ...(content !== null && facts.card && facts.state !== 'gathering' && { money: await showMoney(sql, facts, actor) }),
    ...(spent !== null && { spent }),
    ...(facts.state === 'in-round' && { round: (await loadRoundDays(sql, initiative))[initiative] }),
    ...(facts.card?.from !== undefined && past && { past: pastDetails.parse(past) }),
    ...(facts.role && { role: facts.role, ...(hiddenReason !== null && { hiddenReason }) }),
    ...(facts.role && isWritten(facts.state) && { draft: await draftOf(sql, textsOf, initiative, facts.role) }),
  }
}

/** What everybody reads of it: before it is submitted it has neither number nor day. */
const textOf = (state: InitiativeState, content: string, hash: string) =>
  state === 'gathering'
    ? { gathering: { content: JSON.parse(content) as FrozenDraft, hash, hashed: content } }
    : { submitted: { content: JSON.parse(content) as Frozen, hash, hashed: content } }

type Row = {
  title: string
  words: string | null
  issue: Id | null
  hiddenReason: string | null
  content: string | null
  hash: string | null
  supported: boolean
  follows: boolean
  spent: number | null
  past: PastDetails | null
}

async function stepsOf(sql: Sql, initiative: Id): Promise<StepShown[]> {
  const rows = await sql<StepRow[]>`
    select state, at, deadline, decision, words, result from initiative_step where initiative = ${initiative} order by n`
  return rows.map(({ state, at, deadline, decision, words, result }) => ({
    state,
    at: at.toISOString(),
    ...(deadline !== null && { deadline }),
    ...(decision && { decision }),
    ...(words !== null && { words }),
    ...(result && { result }),
  }))
}

type StepRow = {
  state: InitiativeState
  at: Date
  deadline: Day | null
  decision: Decision | null
  words: string | null
  result: RoundResult | RoundCalledOff | null
}

async function draftOf(sql: Sql, textsOf: LoadTexts, initiative: Id, role: GroupRole) {
  const draft = await loadDraft(sql, initiative, textsOf)
  const members = await loadMembers(sql, initiative)
  const [row] = await sql<{ link: string }[]>`select link from initiative_link where initiative = ${initiative}`
  return { ...draft, members, ...(role === 'initiator' && row && { link: row.link }) }
}

/** What is an actor's own: drafts and submitted initiatives of their groups, their ideas, and what they support. */
export async function loadMine(sql: Sql, actor: Id): Promise<OwnInitiatives> {
  const rows = await sql<OwnInitiative[]>`
    select i.id, coalesce((select p.part ->> 'text' from initiative_part p
        where p.initiative = i.id and p.key = 'title'), i.title) as title, i.state, m.role,
      i.hidden_reason is not null and not i.listed as hidden
    from initiative_member m join initiative i on i.id = m.initiative
    where m.actor = ${actor} order by i.since desc, i.id`
  const supports = await sql<{ initiative: Id }[]>`select initiative from idea_support where actor = ${actor}`
  return { own: rows.map(row => ({ ...row })), supports: supports.map(row => row.initiative) }
}
