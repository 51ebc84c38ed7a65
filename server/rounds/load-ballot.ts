import { streamRound } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { passHash, type admitVoter } from '#shared/rounds/admit-voter.ts'
import type { castBallot, CastFacts, replaceBallot } from '#shared/rounds/cast-ballot.ts'
import type { enterPaper, MarkFacts, markVoter, printBallots, PaperFacts } from '#shared/rounds/enter-paper.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { roundsOfStreams } from './store.ts'

/** A round, read once for a batch; who votes, by one look into the roll and one into the ballots each. */
export const loadCastBallot: Load<typeof castBallot> = async (sql, items) => {
  const rounds = await openRounds(sql, items)
  const hashes = items.map(({ input: { pass } }) => (pass === undefined ? null : passHash(pass)))
  const rows = await sql<
    { voter: Id | null; until: Date | null; marked: boolean; kept: string | null; printed: boolean }[]
  >`
    select a.person as voter, a.until,
      exists (select 1 from round_roll l where l.round = item.round
        and l.person = case when item.hash is null then item.actor else a.person end) as marked,
      coalesce(
        (select ballot from round_open_ballot b where b.round = item.round and b.receipt = item.receipt),
        (select ballot from round_ballot b where b.round = item.round and b.receipt = item.receipt)) as kept,
      exists (select 1 from round_sheet s where s.round = item.round and s.serial = item.receipt) as printed
    from unnest(${ids(items)}::uuid[], ${items.map(item => item.actor.id)}::uuid[],
      ${items.map(item => item.input.receipt)}::text[], ${hashes}::text[])
        with ordinality as item (round, actor, receipt, hash, n)
      left join round_admission a on a.round = item.round and a.hash = item.hash
    order by item.n`
  const voters = items.map(({ actor, input }, i) => (input.pass === undefined ? actor.id : (rows[i].voter ?? '')))
  const lines = await loadLines(
    sql,
    voters.filter(voter => voter !== ''),
  )
  return items.map(({ stream }, i) => {
    const round = rounds.get(streamRound(stream) ?? '')
    const { voter, until, marked, kept, printed } = rows[i]
    const admitted = voter !== null && until ? { voter, until: until.toISOString() } : undefined
    return round ? { round, line: lines.get(voters[i]), admitted, marked, kept: kept ?? undefined, printed } : null
  })
}

export const loadReplaceBallot: Load<typeof replaceBallot> = async (sql, items) => {
  const rounds = await openRounds(sql, items)
  const rows = await sql<{ round: Id; receipt: string; ballot: string }[]>`
    select b.round, b.receipt, b.ballot
    from unnest(${ids(items)}::uuid[], ${items.map(item => item.input.receipt)}::text[]) as item (round, receipt)
      join round_open_ballot b on b.round = item.round and b.receipt = item.receipt`
  return items.map(({ stream, input }) => {
    const round = rounds.get(streamRound(stream) ?? '')
    const kept = rows.find(row => row.round === round?.id && row.receipt === input.receipt)?.ballot
    return round ? { round, kept } : null
  })
}

export const loadPrintBallots: Load<typeof printBallots> = async (sql, items) => {
  const rounds = await roundsOfStreams(sql, items)
  return Promise.all(
    items.map(async ({ input: { serials } }, i) => {
      const round = rounds[i]?.facts
      if (!round) return null
      const [{ taken }] = await sql<[{ taken: boolean }]>`
        select exists (select 1 from round_sheet where round = ${round.id} and serial = any(${serials}))
          or exists (select 1 from round_open_ballot where round = ${round.id} and receipt = any(${serials})) as taken`
      return { round, taken }
    }),
  )
}

export const loadMarkVoter: Load<typeof markVoter> = loadVoter
export const loadAdmitVoter: Load<typeof admitVoter> = loadVoter

/** Somebody of the roll whom an operator has before them. */
async function loadVoter(sql: Sql, items: readonly Item<{ voter: Id }>[]): Promise<(MarkFacts | null)[]> {
  const rounds = await roundsOfStreams(sql, items)
  const lines = await loadLines(
    sql,
    items.map(item => item.input.voter),
  )
  const rows = await sql<{ round: Id; person: Id }[]>`
    select l.round, l.person from unnest(${ids(items)}::uuid[], ${items.map(item => item.input.voter)}::uuid[]) as item (round, person)
      join round_roll l on l.round = item.round and l.person = item.person`
  return items.map(({ input: { voter } }, i) => {
    const round = rounds[i]?.facts
    const marked = rows.some(row => row.round === round?.id && row.person === voter)
    return round ? { round, line: lines.get(voter), marked } : null
  })
}

export const loadEnterPaper: Load<typeof enterPaper> = async (sql, items) => {
  const rounds = await roundsOfStreams(sql, items)
  const rows = await sql<{ round: Id; serial: string; checked: boolean; entries: Sheet['entries'] | null }[]>`
    select s.round, s.serial, s.checked, (
      select jsonb_agg(jsonb_build_object('by', e.person, 'ballot', e.ballot))
      from round_sheet_entry e where e.round = s.round and e.serial = s.serial) as entries
    from unnest(${ids(items)}::uuid[], ${items.map(item => item.input.serial)}::text[]) as item (round, serial)
      join round_sheet s on s.round = item.round and s.serial = item.serial`
  return items.map(({ input: { serial } }, i) => {
    const round = rounds[i]?.facts
    const row = rows.find(each => each.round === round?.id && each.serial === serial)
    return round ? { round, sheet: row && { checked: row.checked, entries: row.entries ?? [] } } : null
  })
}

type Sheet = NonNullable<PaperFacts['sheet']>

const ids = (items: readonly Item<unknown>[]) => items.map(item => streamRound(item.stream) ?? null)

/** Plan and entries, the longest part, travel once a batch. */
async function openRounds(sql: Sql, items: readonly Item<unknown>[]): Promise<Map<Id, CastFacts['round']>> {
  const known = await roundsOfStreams(sql, items.slice(0, 1))
  // A batch is of one stream.
  return new Map(known.flatMap(each => (each ? [[each.round.id, each.facts]] : [])))
}
