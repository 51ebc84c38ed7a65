import type { Id } from '#shared/core/value.ts'
import { lastBy } from '../core/last-by.ts'
import type { Save, Saves, Sql } from '../core/store.ts'
import { linkHash } from './link-routes.ts'
import { emptyToldWords, saveHidden } from './save-hidden.ts'

const saveRaised: Save<'issues.issue-raised'> = async (sql, happened) => {
  const events = happened.map(h => h.event)
  await sql`
    insert into issue (id, meeting, place, point, text, category, state, channel, raised_at)
    select id, meeting, place, st_setsrid(st_makepoint(lon, lat), 4326), text, category, 'pending', channel, at
    from unnest(${events.map(e => e.issue)}::uuid[], ${events.map(e => e.meeting)}::uuid[], ${events.map(e => e.place)}::uuid[],
      ${events.map(e => e.point[0])}::float8[], ${events.map(e => e.point[1])}::float8[], ${events.map(e => e.text)}::text[],
      ${events.map(e => e.category)}::text[], ${events.map(e => e.channel)}::text[], ${happened.map(h => h.at)}::timestamptz[])
      as raised (id, meeting, place, lon, lat, text, category, channel, at)`
}

const saveAuthor: Save<'issues.author-noted'> = async (sql, happened) => {
  const of = (field: 'issue' | 'participant' | 'actor' | 'house' | 'name' | 'phone' | 'email') =>
    happened.map(h => h.event[field] ?? null)
  await sql`
    insert into issue_author (issue, participant, actor, house, name, phone, email, card, link)
    select issue, participant, actor, house, name, phone, email, card, decode(link, 'hex') from unnest(${of('issue')}::uuid[], ${of('participant')}::uuid[], ${of('actor')}::uuid[], ${of('house')}::uuid[],
      ${of('name')}::text[], ${of('phone')}::text[], ${of('email')}::text[],
      ${happened.map(h => h.event.card ?? null)}::integer[], ${happened.map(h => (h.event.link ? linkHash(h.event.link).toString('hex') : null))}::text[])
      as noted (issue, participant, actor, house, name, phone, email, card, link)`
}

const savePhoto: Save<'issues.photo-added'> = async (sql, happened) => {
  await sql`
    insert into issue_photo (photo, issue, n)
    select added.photo, added.issue,
      (select coalesce(max(old.n), 0) from issue_photo old where old.issue = added.issue)
        + row_number() over (partition by added.issue order by added.nth)
    from unnest(${happened.map(h => h.event.photo)}::uuid[], ${happened.map(h => h.event.issue)}::uuid[])
      with ordinality as added (photo, issue, nth)`
}

const saveAccepted: Save<'issues.issue-accepted'> = async (sql, happened) => {
  await sql`
    update issue i set state = 'accepted', registered = true, accepted_at = a.at
    from unnest(${happened.map(h => h.event.issue.id)}::uuid[], ${happened.map(h => h.at)}::timestamptz[]) as a (issue, at)
    where i.id = a.issue`
}

/** What the public was told by its acceptance leaves the log: whoever comes back learns nothing of it. */
const saveAcceptanceWithdrawn: Save<'issues.acceptance-withdrawn'> = async (sql, happened) => {
  const issues = happened.map(h => h.event.issue)
  await sql`update issue set state = 'pending', accepted_at = null where id = any(${issues}::uuid[])`
  await emptyToldWords(sql, issues)
}

const saveRestored: Save<'issues.issue-restored'> = async (sql, happened) => {
  await sql`
    update issue set state = 'accepted', registered = true, hidden_reason = null, ahead = issue_aheads(id)
    where id = any(${happened.map(h => h.event.issue.id)}::uuid[])`
}

const saveEdited: Save<'issues.issue-edited'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => event.issue,
  )
  await sql`
    update issue i set original = case when e.text <> coalesce(i.original, i.text) then coalesce(i.original, i.text) end,
      text = e.text, category = e.category, point = st_setsrid(st_makepoint(e.lon, e.lat), 4326)
    from unnest(${last.map(e => e.issue)}::uuid[], ${last.map(e => e.text)}::text[], ${last.map(e => e.category)}::text[],
      ${last.map(e => e.point[0])}::float8[], ${last.map(e => e.point[1])}::float8[]) as e (issue, text, category, lon, lat)
    where i.id = e.issue`
}

const saveSupported: Save<'issues.issue-supported'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => `${event.issue} ${event.participant}`,
  )
  await sql`
    with item as (
      select * from unnest(${last.map(e => e.issue)}::uuid[], ${last.map(e => e.participant)}::uuid[],
        ${last.map(e => String(e.on))}::text[]::boolean[]) as item (issue, participant, is_on)),
    taken_back as (
      delete from issue_support s using item
      where not item.is_on and s.participant = item.participant
        and (s.issue = item.issue or s.issue in (select id from issue where joined_to = item.issue)))
    insert into issue_support (issue, participant)
    select issue, participant from item where is_on
    on conflict do nothing`
}

const saveAheadNoted: Save<'issues.ahead-noted'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => `${event.issue} ${event.actor}`,
  )
  await sql`
    with item as (
      select * from unnest(${last.map(e => e.issue)}::uuid[], ${last.map(e => e.actor)}::uuid[],
        ${last.map(e => String(e.on))}::text[]::boolean[]) as item (issue, actor, is_on)),
    taken_back as (
      delete from issue_ahead a using item
      where not item.is_on and a.actor = item.actor
        and (a.issue = item.issue or a.issue in (select id from issue where joined_to = item.issue)))
    insert into issue_ahead (issue, actor) select issue, actor from item where is_on
    on conflict do nothing`
}

const saveAheadCounted: Save<'issues.ahead-counted'> = async (sql, happened) => {
  const last = lastBy(
    happened.map(h => h.event),
    event => event.issue,
  )
  await sql`
    update issue i set ahead = c.ahead
    from unnest(${last.map(e => e.issue)}::uuid[], ${last.map(e => e.ahead)}::integer[]) as c (issue, ahead)
    where i.id = c.issue`
}

const saveOutcome: Save<'issues.outcome-set'> = async (sql, happened) => {
  const last = lastBy(happened, h => h.event.issue)
  await sql`
    update issue i set outcome = o.outcome, joined_to = (o.outcome ->> 'to')::uuid, decided_at = o.at, support = o.support
    from unnest(${last.map(h => h.event.issue)}::uuid[], ${last.map(h => JSON.stringify(h.event.outcome))}::text[]::jsonb[],
      ${last.map(h => h.at)}::timestamptz[], ${last.map(h => h.event.support)}::integer[]) as o (issue, outcome, at, support)
    where i.id = o.issue`
  await saveSupports(
    sql,
    happened.flatMap(h => h.event.supports ?? []),
  )
}

async function saveSupports(sql: Sql, supports: readonly [Id, number][]): Promise<void> {
  const last = lastBy(supports, ([issue]) => issue)
  if (last.length === 0) return
  await sql`
    update issue i set support = s.support
    from unnest(${last.map(([issue]) => issue)}::uuid[], ${last.map(([, n]) => n)}::integer[]) as s (issue, support)
    where i.id = s.issue`
}

const saveOutcomeWithdrawn: Save<'issues.outcome-withdrawn'> = async (sql, happened) => {
  await sql`
    update issue set outcome = null, joined_to = null, decided_at = null where id = any(${happened.map(h => h.event.issue)}::uuid[])`
  await saveSupports(
    sql,
    happened.flatMap(h => h.event.supports ?? []),
  )
}

export const issueSaves: Saves<'issues'> = {
  'issues.issue-raised': saveRaised,
  'issues.author-noted': saveAuthor,
  'issues.photo-added': savePhoto,
  'issues.issue-accepted': saveAccepted,
  'issues.acceptance-withdrawn': saveAcceptanceWithdrawn,
  'issues.issue-edited': saveEdited,
  'issues.issue-hidden': saveHidden,
  'issues.issue-restored': saveRestored,
  'issues.issue-supported': saveSupported,
  'issues.ahead-noted': saveAheadNoted,
  'issues.ahead-counted': saveAheadCounted,
  'issues.outcome-set': saveOutcome,
  'issues.outcome-withdrawn': saveOutcomeWithdrawn,
}
