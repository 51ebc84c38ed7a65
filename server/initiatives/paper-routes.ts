import { createHash } from 'node:crypto'
import { Router, type Request } from 'express'
import * as z from 'zod/mini'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { isWritten } from '#shared/initiatives/initiative.ts'
import { fileNameOf, mostPaperBytes, mostPapers, type KeptPaper } from '#shared/initiatives/paper.ts'
import { pdfFault } from '#shared/initiatives/pdf.ts'
import type { Limits } from '../core/limits.ts'
import { receiveFile } from '../core/received-file.ts'
import { parse, type Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'
import { findInitiatives } from './facts.ts'

/** Papers of initiatives: taken in from the group that writes, given out to whoever may read the text they belong to. */
export function paperRoutes({ sql, clock, actorOf, limits }: Deps & { readonly limits: Limits }): Router {
  const router = Router()

  router.post(
    '/api/initiatives/:id/papers',
    async (request, _response, next) => {
      const actor = await actorOf(request)
      await limits.take('paper', actor.id, request.ip ?? '')
      const asked = { initiative: parse(id, request.params['id']), actor: actor.id }
      const [found] = await findInitiatives(sql, [asked])
      if (!found?.role || !isWritten(found.state)) refuse('not-found')
      await mustHaveRoom(sql, asked.initiative, parse(named, request.query).paper)
      next()
    },
    receiveFile('paper', mostPaperBytes),
    async (request, response) => {
      const { paper } = parse(named, request.query)
      const content = request.file?.buffer ?? refuse('bad-input', { fields: ['paper'] })
      const fault = pdfFault(content)
      if (fault) refuse(fault)
      const sha256 = createHash('sha256').update(content).digest('hex')
      const initiative = parse(id, request.params['id'])
      const by = (await actorOf(request)).id
      // A repeat of the same file is the same paper; another file under its id is none.
      await sql`
        insert into initiative_paper (id, initiative, content, sha256, by_actor, at)
        values (${paper}, ${initiative}, ${content}, ${sha256}, ${by}, ${clock()}) on conflict do nothing`
      const [kept] = await sql<{ initiative: Id; sha256: string }[]>`
        select initiative, sha256 from initiative_paper where id = ${paper}`
      if (kept?.initiative !== initiative || kept.sha256 !== sha256) refuse('id-taken')
      const answer: KeptPaper & { readonly id: Id } = { id: paper, bytes: content.length, sha256 }
      response.status(201).json(answer)
    },
  )

  router.get('/api/papers/:id', async (request, response) => {
    const paper = parse(id, request.params.id)
    const found = (await findPaper(sql, paper, () => actorOf(request))) ?? refuse('not-found')
    // Never opened as a page of this site: saved, or shown by a program of the reader's. What was submitted may come back
    // without it, so nobody keeps it without asking again.
    response.attachment(fileNameOf(found.name)).set({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': `${found.isPublished ? 'public' : 'private'}, no-cache`,
      etag: `"${found.sha256}"`,
    })
    if (isKnown(request, found.sha256)) return void response.status(304).end()
    const [row] = await sql<{ content: Buffer }[]>`select content from initiative_paper where id = ${paper}`
    response.send(row?.content ?? refuse('not-found'))
  })

  return router
}

const named = z.object({ paper: id })

/** Files that are kept of one draft, those its group has just taken out among them; each goes when nothing has named it for an hour. */
const mostKept = 3 * mostPapers

/** Refuses one too many before its bytes are taken in; what is there already may be sent again. */
async function mustHaveRoom(sql: Sql, initiative: Id, paper: Id): Promise<void> {
  const [{ kept, parts }] = await sql<[{ kept: number; parts: number }]>`
    select (select count(*)::int from initiative_paper where initiative = ${initiative} and id <> ${paper}) as kept,
      (select count(*)::int from initiative_part
        where initiative = ${initiative} and key like 'paper/%' and key <> ${`paper/${paper}`}) as parts`
  if (kept >= mostKept || parts >= mostPapers) refuse('too-many-papers', { most: mostPapers })
}

type Found = { readonly name: string; readonly sha256: string; readonly isPublished: boolean }

/** A paper as it is for the asker: in the text that everybody reads, or, for the group, in the draft; to others there is none. */
async function findPaper(sql: Sql, paper: Id, asker: () => Promise<{ id: Id }>): Promise<Found | undefined> {
  const [row] = await sql<{ initiative: Id; sha256: string; written: string | null; published: string | null }[]>`
    select p.initiative, p.sha256, part.part ->> 'name' as written,
      (select named ->> 'name' from initiative_text t, jsonb_array_elements(t.content::jsonb -> 'papers') as named
        where i.listed and t.initiative = i.id and named ->> 'paper' = p.id::text) as published
    from initiative_paper p join initiative i on i.id = p.initiative
      left join initiative_part part on part.initiative = i.id and part.key = 'paper/' || p.id
    where p.id = ${paper}`
  if (!row) return undefined
  const { initiative, sha256, written, published } = row
  if (published !== null) return { sha256, name: published, isPublished: true }
  if (written === null) return undefined
  const members = await sql`
    select 1 from initiative_member where initiative = ${initiative} and actor = ${(await asker()).id}`
  return members.length > 0 ? { sha256, name: written, isPublished: false } : undefined
}

/** Whether the asker has these bytes already. */
const isKnown = (request: Request, sha256: string): boolean =>
  request.get('if-none-match')?.includes(`"${sha256}"`) === true
