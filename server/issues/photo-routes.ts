import { Router } from 'express'
import { v7 } from 'uuid'
import * as z from 'zod/mini'
import type { Actor } from '#shared/core/actor.ts'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { addPhoto } from '#shared/issues/add-photo.ts'
import { issueHome } from '#shared/issues/issue.ts'
import { mayRunMeeting } from '#shared/people/rights.ts'
import type { Limits } from '../core/limits.ts'
import { findMeetings } from '../core/meeting-facts.ts'
import { encode, receivePhoto } from '../core/photo-picture.ts'
import { isPublished } from '../core/published.ts'
import { parse, resultOf, type Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'

/** Photographs: an author's for their issue; and all of them shown, those of an issue to whom the issue is shown. */
export function issuePhotoRoutes({ sql, clock, actorOf, execute, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.post(
    '/api/issues/:id/photos',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      await limits.take('photo', actor.id, request.ip ?? '')
      await mustBelong(sql, actor, parse(id, request.params['id']))
      next()
    },
    receivePhoto,
    async (request, response) => {
      const issue = parse(id, request.params['id'])
      const { photo } = parse(named, request.query)
      const actor = await actorOf(request)
      const { picture, thumb } = await encode(request.file?.buffer ?? refuse('photo-unknown'))
      const [fresh] = await sql`
        insert into photo (id, actor, at, picture, thumb) values (${photo}, ${actor.id}, ${clock()}, ${picture}, ${thumb})
        on conflict do nothing returning id`
      const meeting = await meetingOf(sql, issue)
      const input = { issue, photo }
      const answer = await execute({ id: v7(), stream: issueHome(meeting.facts), name: addPhoto.name, input }, actor)
      if (!answer.ok && fresh) await sql`delete from photo where id = ${photo}`
      resultOf(answer)
      response.status(201).json({ id: photo })
    },
  )

  const show = (column: 'picture' | 'thumb') =>
    router.get(`/api/photos/:id${column === 'thumb' ? '/thumb' : ''}`, async (request, response) => {
      const photo = parse(id, request.params['id'])
      const [row] = await sql<{ bytes: Buffer; issue: Id | null; state: string | null; draft: Id | null }[]>`
        select ${sql(column)} as bytes, q.id as issue, q.state,
          case when not ${isPublished(sql, 'photo', 'p.id')} then i.id end as draft
        from photo p left join issue_photo ip on ip.photo = p.id left join issue q on q.id = ip.issue
          left join initiative_photo dp on dp.photo = p.id left join initiative i on i.id = dp.initiative
        where p.id = ${photo}`
      if (!row) refuse('not-found')
      if (row.issue && row.state !== 'accepted') await mustBelong(sql, await actorOf(request), row.issue)
      if (row.draft) await mustWriteDraft(sql, await actorOf(request), row.draft)
      // An issue may be hidden at any moment, and its photos with it: nobody keeps them without asking again.
      const keep = row.issue || row.draft ? 'private, no-cache' : 'public, max-age=31536000, immutable'
      response.set('cache-control', keep).type('image/jpeg').send(row.bytes)
    })
  show('picture')
  show('thumb')

  return router
}

/** Refuses whoever neither raised the issue nor runs its meeting: to them it does not exist. */
async function mustBelong(sql: Sql, actor: Actor, issue: Id): Promise<void> {
  const { facts } = await meetingOf(sql, issue)
  if (mayRunMeeting(actor, facts.around)) return
  if (!(await isAuthor(sql, actor.id, issue))) refuse('not-found')
}

/** What no public text shows is its group's alone. */
async function mustWriteDraft(sql: Sql, actor: Actor, draft: Id): Promise<void> {
  const rows = await sql`select 1 from initiative_member where initiative = ${draft} and actor = ${actor.id}`
  if (rows.length === 0) refuse('not-found')
}

/** Whether this actor raised the issue, in the meeting or in advance. */
export async function isAuthor(sql: Sql, actor: Id, issue: Id): Promise<boolean> {
  const rows = await sql`
    select 1 from issue_author a left join participant p on p.id = a.participant
    where a.issue = ${issue} and (p.actor = ${actor} or a.actor = ${actor})`
  return rows.length > 0
}

async function meetingOf(sql: Sql, issue: Id) {
  const [row] = await sql<{ meeting: Id | null }[]>`select meeting from issue where id = ${issue}`
  return (await findMeetings(sql, [row?.meeting])).get(row?.meeting ?? '') ?? refuse('not-found')
}

const named = z.object({ photo: id })
