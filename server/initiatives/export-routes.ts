import { Router } from 'express'
import type { Deps } from '../core/route.ts'
import { sendTable, tableKinds } from '../core/table-file.ts'
import { initiativesTable, loadTerritories } from './export.ts'
import { loadAsked } from './offered.ts'

/** All public initiatives to take along, their territories for the map, and what the supported ask of the budget: open to everybody. */
export function initiativeExportRoutes({ sql, originOf }: Deps): Router {
  const router = Router()
  for (const kind of tableKinds)
    router.get(`/api/initiatives.${kind}`, async (request, response) => {
      await sendTable(response, kind, await initiativesTable(sql, originOf(request)))
    })
  router.get('/api/initiatives/territories', async (_request, response) => {
    response.set('cache-control', 'no-cache').json({ items: await loadTerritories(sql) })
  })
  router.get('/api/initiatives/asked', async (_request, response) => {
    response.set('cache-control', 'no-cache').json({ items: await loadAsked(sql) })
  })
  return router
}
