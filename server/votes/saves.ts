import { lastBy } from '../core/last-by.ts'
import type { Save, Saves } from '../core/store.ts'

const saveStarted: Save<'votes.poll-started'> = async (sql, happened) => {
  await sql`
    insert into poll (id, meeting, kind, title, mode, points, visibility, options, texts, issue, item, electorate,
      channels, decision, state, started_at)
    select * from jsonb_to_recordset(${JSON.stringify(happened.map(h => ({ channels: [], ...h.event.poll })))}::text::jsonb) as started (
      id uuid, meeting uuid, kind text, title text, mode text, points integer, visibility text, options uuid[], texts text[],
      issue uuid, item uuid, electorate text, channels text[], decision jsonb, state text, "startedAt" timestamptz)`
}

const saveElectors: Save<'votes.electors-named'> = async (sql, happened) => {
  const named = happened.flatMap(({ event }) => event.electors.map(elector => ({ poll: event.poll, elector })))
  await sql`
    insert into poll_elector (poll, elector)
    select * from unnest(${named.map(n => n.poll)}::uuid[], ${named.map(n => n.elector)}::uuid[])`
}

const saveRules: Save<'votes.rules-changed'> = async (sql, happened) => {
  const rules = lastBy(
    happened.map(h => h.event),
    event => event.poll,
  ).map(({ poll, rules }) => ({ poll, ...rules }))
  await sql`
    update poll p set title = r.title, mode = r.mode, points = r.points, visibility = r.visibility,
      decision = coalesce(r.decision, p.decision)
    from jsonb_to_recordset(${JSON.stringify(rules)}::text::jsonb)
      as r (poll uuid, title text, mode text, points integer, visibility text, decision jsonb)
    where p.id = r.poll`
}

const saveOption: Save<'votes.option-added'> = async (sql, happened) => {
  await sql`
    update poll p set options = p.options || added.issues
    from (
      select poll, array_agg(issue order by n) as issues
      from unnest(${happened.map(h => h.event.poll)}::uuid[], ${happened.map(h => h.event.issue)}::uuid[])
        with ordinality as item (poll, issue, n)
      group by poll) as added
    where p.id = added.poll`
}

/** A changed ballot keeps its receipt. */
const saveBallot: Save<'votes.ballot-cast'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => `${event.poll} ${event.participant}`,
  )
  await sql`
    insert into ballot (poll, participant, receipt, choices)
    select * from unnest(${last.map(e => e.poll)}::uuid[], ${last.map(e => e.participant)}::uuid[],
      ${last.map(e => e.receipt)}::uuid[], ${last.map(e => JSON.stringify(e.choices))}::text[]::jsonb[])
    on conflict (poll, participant) do update set choices = excluded.choices`
}

const saveEntered: Save<'votes.count-entered'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(({ event }) => ({ poll: event.poll, ...event.entry })),
    entry => `${entry.poll} ${entry.channel} ${entry.by}`,
  )
  await sql`
    insert into poll_entry (poll, channel, person, votes, people, at)
    select * from unnest(${last.map(e => e.poll)}::uuid[], ${last.map(e => e.channel)}::text[],
      ${last.map(e => e.by)}::uuid[], ${last.map(e => JSON.stringify(e.votes))}::text[]::jsonb[],
      ${last.map(e => e.people ?? null)}::integer[], ${last.map(e => e.at)}::timestamptz[])
    on conflict (poll, channel, person) do update set votes = excluded.votes, people = excluded.people, at = excluded.at`
}

const saveCounted: Save<'votes.counted'> = async (sql, happened) => {
  await sql`
    update poll p set state = c.state, stopped_at = c.at, count = c.count
    from unnest(${happened.map(h => h.event.poll)}::uuid[],
      ${happened.map(h => (h.event.revealed ? 'revealed' : 'counted'))}::text[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => (h.event.count ? JSON.stringify(h.event.count) : null))}::text[]::jsonb[]) as c (poll, state, at, count)
    where p.id = c.poll`
}

const saveRevealed: Save<'votes.poll-revealed'> = async (sql, happened) => {
  await sql`
    update poll p set state = 'revealed', count = r.count
    from unnest(${happened.map(h => h.event.poll)}::uuid[],
      ${happened.map(h => JSON.stringify(h.event.count))}::text[]::jsonb[]) as r (poll, count)
    where p.id = r.poll`
}

const saveCancelled: Save<'votes.poll-cancelled'> = async (sql, happened) => {
  await sql`
    update poll p set state = 'cancelled', stopped_at = c.at, because = c.because
    from unnest(${happened.map(h => h.event.poll)}::uuid[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => h.event.because)}::text[]) as c (poll, at, because)
    where p.id = c.poll`
}

export const voteSaves: Saves<'votes'> = {
  'votes.poll-started': saveStarted,
  'votes.electors-named': saveElectors,
  'votes.rules-changed': saveRules,
  'votes.option-added': saveOption,
  'votes.ballot-cast': saveBallot,
  'votes.count-entered': saveEntered,
  'votes.counted': saveCounted,
  'votes.poll-cancelled': saveCancelled,
  'votes.poll-revealed': saveRevealed,
}
