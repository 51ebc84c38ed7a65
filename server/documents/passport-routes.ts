import type { Geometry } from 'geojson'
import { Router } from 'express'
import { passportOf, type PassportFacts } from '#shared/documents/passport.ts'
import { refuse } from '#shared/core/refusal.ts'
import { id, type Id } from '#shared/core/value.ts'
import { parse, type Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'
import { findArms } from './arms.ts'
import { passportDocx } from './passport-docx.ts'

export type PassportSources = {
  /** `null`: no such initiative was submitted. */
  readonly facts: (sql: Sql, id: Id) => Promise<PassportFacts | null>
  readonly map: (sql: Sql, territory: Geometry) => Promise<Buffer>
}

/** Pictures of maps that are kept: each is drawn from a territory that never changes under its hash. */
const mostMaps = 100

/** The passport of a submitted initiative: to read, to print, to take along; open to everybody. */
export function passportRoutes({ sql, originOf }: Deps, sources: PassportSources): Router {
  const router = Router()
  const maps = new Map<string, Promise<Buffer>>()

  const factsOf = async (param: unknown): Promise<PassportFacts> =>
    (await sources.facts(sql, parse(id, param))) ?? refuse('not-found')

  const mapOf = async ({ content, hash }: PassportFacts): Promise<Buffer | undefined> => {
    const territory = content.territory as Geometry | undefined
    if (!territory) return undefined
    const known = maps.get(hash) ?? sources.map(sql, territory)
    maps.set(hash, known)
    known.catch(() => maps.delete(hash))
    if (maps.size > mostMaps) maps.delete([...maps.keys()][0] ?? '')
    return known
  }

  router.get('/api/initiatives/:id/passport', async (request, response) => {
    response.set('cache-control', 'no-cache').json(passportOf(await factsOf(request.params.id)))
  })

  router.get('/api/initiatives/:id/map.png', async (request, response) => {
    const picture = (await mapOf(await factsOf(request.params.id))) ?? refuse('not-found')
    response.set('cache-control', 'public, max-age=300').type('png').send(picture)
  })

  router.get('/api/initiatives/:id/passport.docx', async (request, response) => {
    const facts = await factsOf(request.params.id)
    const passport = passportOf(facts)
    const address = `${originOf(request)}/initiatives/${facts.id}`
    const file = await passportDocx(passport, address, { map: await mapOf(facts), arms: await findArms(sql) })
    response.set('cache-control', 'no-cache').attachment(`Паспорт проекта № ${passport.number}.docx`)
    response.type('application/vnd.openxmlformats-officedocument.wordprocessingml.document').send(file)
  })

  return router
}
