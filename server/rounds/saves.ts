import { randomBytes } from 'node:crypto'
import type { Id } from '#shared/core/value.ts'
import { linkOf, type RollLine } from '#shared/rounds/roll.ts'
import { groupBy } from '../core/group-by.ts'
import { lastBy } from '../core/last-by.ts'
import type { Save, Saves, Sql } from '../core/store.ts'
import { ballotsFile } from './ballots-file.ts'
import { closeBallots, drawBallots, dropBallots, openBallots } from './open-ballots.ts'
import { findRounds, rollEnds } from './store.ts'
import { tellFollowersOfPlaces } from './tell.ts'
import { saveFollow, saveSeen } from './follow.ts'

const savePlanned: Save<'rounds.round-planned'> = async (sql, happened) => {
  for (const { round } of happened.map(h => h.event))
    await sql`
      insert into round (id, number, place, phase, plan, opens_at, closes_at)
      values (${round.id}, ${round.number}, ${round.plan.place}, ${round.phase}, ${JSON.stringify(round.plan)}::text::jsonb,
        ${round.plan.opensAt}, ${round.plan.closesAt})`
}

const saveChanged: Save<'rounds.round-changed'> = async (sql, happened) => {
  for (const { round, plan } of happened.map(h => h.event))
    await sql`
      update round set place = ${plan.place}, plan = ${JSON.stringify(plan)}::text::jsonb, opens_at = ${plan.opensAt},
        closes_at = ${plan.closesAt} where id = ${round}`
}

const saveEntry: Save<'rounds.entry-put'> = async (sql, happened) => {
  for (const { round, entry } of happened.map(h => h.event))
    await sql`
      update round set next_entry = greatest(next_entry, ${entry.number + 1}), entries = (
        select jsonb_agg(e order by (e->>'number')::int) from (
          select e from jsonb_array_elements(entries) e where e->>'id' <> ${entry.id}
          union all select ${JSON.stringify(entry)}::text::jsonb) as kept (e))
      where id = ${round}`
}

const saveRemoved: Save<'rounds.entry-removed'> = async (sql, happened) => {
  for (const { round, entry } of happened.map(h => h.event))
    await sql`
      update round set entries = coalesce((
        select jsonb_agg(e order by (e->>'number')::int) from jsonb_array_elements(entries) e where e->>'id' <> ${entry}), '[]')
      where id = ${round}`
}

const saveOpened: Save<'rounds.voting-opened'> = async (sql, happened) => {
  for (const { at, event } of happened) {
    await sql`update round set phase = 'voting', hash = ${event.hash}, opened_at = ${at} where id = ${event.round}`
    await openBallots(sql, event.round)
    await tellFollowersOfPlaces(sql, event.round, at)
  }
}

const saveReminded: Save<'rounds.reminded'> = async (sql, happened) => {
  for (const { at, event } of happened) {
    await sql`update round set reminded_at = ${at} where id = ${event.round}`
    await tellFollowersOfPlaces(sql, event.round, at)
  }
}

const saveCancelled: Save<'rounds.round-cancelled'> = async (sql, happened) => {
  for (const { round, because } of happened.map(h => h.event)) {
    await sql`update round set phase = 'cancelled', because = ${because} where id = ${round}`
    await dropBallots(sql, round)
    await sql`delete from round_admission where round = ${round}`
    for (const table of ['round_ballot', 'round_sheet_entry', 'round_sheet'])
      await sql`delete from ${sql(table)} where round = ${round}`
  }
}

const saveClosed: Save<'rounds.voting-closed'> = async (sql, happened) => {
  for (const { at, event } of happened) {
    await sql`
      update round set phase = 'closed', closed_at = ${at}, turnout = ${JSON.stringify(event.turnout)}::text::jsonb, head = ${event.head}
      where id = ${event.round}`
    await closeBallots(sql, event.round)
    await sql`delete from round_admission where round = ${event.round}`
  }
}

const savePublished: Save<'rounds.ballots-published'> = async (sql, happened) => {
  for (const { round: id, ballots } of happened.map(h => h.event)) {
    const known = (await findRounds(sql, [id])).get(id)
    if (!known) continue
    const { file } = await ballotsFile(sql, known.round)
    await sql`
      update round set phase = 'published', ballots = ${JSON.stringify(ballots)}::text::jsonb where id = ${id}`
    await sql`insert into round_file (round, file) values (${id}, ${file})`
    await mixPaperIn(sql, id)
  }
}

/** Writes all ballots anew, in the order of their codes, and destroys the sheets: neither place nor transaction tells which came on paper. */
async function mixPaperIn(sql: Sql, round: Id): Promise<void> {
  await sql`delete from round_sheet_entry where round = ${round}`
  const paper = await sql<{ receipt: string; ballot: string | null; checked: boolean }[]>`
    delete from round_sheet where round = ${round} returning serial as receipt, ballot, checked`
  const others = await sql<{ receipt: string; ballot: string }[]>`
    delete from round_ballot where round = ${round} returning receipt, ballot`
  const all = [...others, ...paper.filter(each => each.checked && each.ballot !== null)]
  const inOrder = all.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))
  await sql`
    insert into round_ballot (round, receipt, ballot)
    select ${round}, receipt, ballot
    from unnest(${inOrder.map(b => b.receipt)}::text[], ${inOrder.map(b => b.ballot)}::text[]) as b (receipt, ballot)`
}

const saveCounted: Save<'rounds.counted'> = async (sql, happened) => {
  for (const { round, outcome } of happened.map(h => h.event))
    await sql`
      update round set phase = 'counted', outcome = ${JSON.stringify(outcome)}::text::jsonb where id = ${round}`
}

/** So many ballots lie in one transaction at least, or all there are. */
const crowd = 32

/**
 * The roll first, in the order of the door; the ballots apart, in the order of their codes. A ballot that comes alone is
 * written among others that lie there, drawn by lot: neither its place in a dump nor its transaction is that of a line of the roll.
 */
const saveCast: Save<'rounds.ballot-cast'> = async (sql, happened) => {
  const cast = happened.map(h => h.event)
  await mark(
    sql,
    cast.map(({ round, voter, channel }) => ({ round, person: voter, channel })),
  )
  await sql`
    delete from round_admission a using unnest(${cast.map(c => c.round)}::uuid[], ${cast.map(c => c.voter)}::uuid[])
      as c (round, person)
    where a.round = c.round and a.person = c.person`
  const fresh = cast.map(({ round, receipt, ballot }) => ({ round, receipt, ballot }))
  const others = await drawBallots(sql, fresh[0].round, crowd - fresh.length)
  const ballots = [...fresh, ...others].sort((a, b) => (a.receipt < b.receipt ? -1 : 1))
  await sql`
    insert into round_open_ballot (round, receipt, ballot)
    select * from unnest(${ballots.map(b => b.round)}::uuid[], ${ballots.map(b => b.receipt)}::text[], ${ballots.map(b => b.ballot)}::text[])`
}

/** Passes whose time is over go with the next that is given: nobody needs to know who did not vote. */
const saveAdmitted: Save<'rounds.voter-admitted'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    await sql`delete from round_admission where round = ${event.round} and until <= ${at}`
    await sql`
      insert into round_admission (round, person, hash, until)
      values (${event.round}, ${event.voter}, ${event.hash}, ${event.until})
      on conflict (round, person) do update set hash = excluded.hash, until = excluded.until`
  }
}

const saveReplaced: Save<'rounds.ballot-replaced'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => `${event.round} ${event.receipt}`,
  )
  await sql`
    update round_open_ballot b set ballot = r.ballot
    from unnest(${last.map(e => e.round)}::uuid[], ${last.map(e => e.receipt)}::text[], ${last.map(e => e.ballot)}::text[])
      as r (round, receipt, ballot)
    where b.round = r.round and b.receipt = r.receipt`
}

const saveMarked: Save<'rounds.voter-marked'> = (sql, happened) =>
  mark(
    sql,
    happened.map(({ event }) => ({ round: event.round, person: event.voter, channel: 'paper' as const })),
  )

/** Writes lines of the roll behind the last ones; the stream's lock keeps others from doing so meanwhile. */
async function mark(
  sql: Sql,
  lines: readonly (Omit<RollLine, 'n' | 'salt'> & { readonly round: Id })[],
): Promise<void> {
  const rounds = groupBy(lines, line => line.round)
  const ends = await rollEnds(sql, [...rounds.keys()])
  const chained = [...rounds].flatMap(([round, own]) => {
    let { link, n } = ends.get(round)!
    return own.map(({ person, channel }) => {
      const line = { n: ++n, person, channel, salt: randomBytes(16).toString('hex') }
      link = linkOf(link, line)
      return { round, ...line, link }
    })
  })
  await sql`
    insert into round_roll (round, n, person, channel, salt, link)
    select * from unnest(${chained.map(c => c.round)}::uuid[], ${chained.map(c => c.n)}::int[], ${chained.map(c => c.person)}::uuid[],
      ${chained.map(c => c.channel)}::text[], ${chained.map(c => c.salt)}::text[], ${chained.map(c => c.link)}::text[])`
}

const savePrinted: Save<'rounds.paper-printed'> = async (sql, happened) => {
  const sheets = happened.flatMap(({ event }) =>
    event.serials.toSorted().map(serial => ({ round: event.round, serial })),
  )
  await sql`
    insert into round_sheet (round, serial)
    select * from unnest(${sheets.map(s => s.round)}::uuid[], ${sheets.map(s => s.serial)}::text[])`
}

const saveEntered: Save<'rounds.paper-entered'> = async (sql, happened) => {
  for (const { round, serial, by, ballot = null, checked } of happened.map(h => h.event)) {
    await sql`
      insert into round_sheet_entry (round, serial, person, ballot) values (${round}, ${serial}, ${by}, ${ballot})
      on conflict (round, serial, person) do update set ballot = excluded.ballot`
    if (checked)
      await sql`update round_sheet set checked = true, ballot = ${ballot} where round = ${round} and serial = ${serial}`
  }
}

export const roundSaves: Saves<'rounds'> = {
  'rounds.round-planned': savePlanned,
  'rounds.round-changed': saveChanged,
  'rounds.entry-put': saveEntry,
  'rounds.entry-removed': saveRemoved,
  'rounds.voting-opened': saveOpened,
  'rounds.reminded': saveReminded,
  'rounds.round-cancelled': saveCancelled,
  'rounds.voting-closed': saveClosed,
  'rounds.ballots-published': savePublished,
  'rounds.counted': saveCounted,
  'rounds.ballot-cast': saveCast,
  'rounds.ballot-replaced': saveReplaced,
  'rounds.voter-marked': saveMarked,
  'rounds.voter-admitted': saveAdmitted,
  'rounds.paper-printed': savePrinted,
  'rounds.paper-entered': saveEntered,
  'rounds.follow-noted': saveFollow,
  'rounds.seen-noted': saveSeen,
}
