import { Router } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Answer } from './answer.ts'
import type { Deps } from './route.ts'
import { openapi } from './openapi.ts'

export type ServiceFigures = {
  readonly waiting: () => number
  readonly connected: () => number
  readonly away: () => boolean
}
export type Metrics = ReturnType<typeof createMetrics>

/** The node's figures, for Prometheus. */
export function createMetrics(figures: ServiceFigures) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const commands = new Counter({
    name: 'veche_commands_total',
    help: 'Answered commands',
    labelNames: ['answer'],
    registers: [registry],
  })
  const events = new Counter({ name: 'veche_events_total', help: 'Events appended to logs', registers: [registry] })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('veche_commands_waiting', 'Commands that wait at the one door', figures.waiting)
  gauge('veche_sockets', 'Open sockets', figures.connected)
  gauge('veche_database_away', '1 while the database is away', () => Number(figures.away()))
  /** Counts the answers of a batch, by their code. */
  const answered = (answers: readonly Answer[]): void => {
    const counts = new Map<string, number>()
    for (const answer of answers) {
      const code = answer.ok ? 'ok' : answer.code
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    for (const [code, n] of counts) commands.inc({ answer: code }, n)
  }
  return { registry, answered, events }
}

/** Whether it lives, how it does, what it offers to programs. */
export function serviceRoutes({ sql }: Pick<Deps, 'sql'>, metrics: Metrics, config: () => Promise<object>): Router {
  const router = Router()
  router.get('/health', async (_request, response) => {
    try {
      await sql`select 1`
      response.json({ ok: true })
    } catch {
      response.status(503).json({ ok: false, database: 'away' })
    }
  })
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  router.get('/api/openapi.json', (_request, response) => void response.json(openapi()))
  router.get('/api/config', async (_request, response) => {
    response.set('cache-control', 'no-cache').json(await config())
  })
  return router
}
