import { createServer as createVite } from 'vite'
import path from 'node:path'
import { isStartError } from './database/start-error.ts'
import { startVeche } from './start.ts'

/** `npm run dev`: the client reloads by itself in the browser, the server when its files change. */
const root = path.resolve(import.meta.dirname, '..')
const say = (text: string) => void process.stdout.write(`${text}\n`)

try {
  const seeds = await import('../seeds/start.ts')
  const vite = await createVite({
    configFile: path.join(root, 'client/vite.config.ts'),
    server: { middlewareMode: true, ws: { port: 24_678 } },
    appType: 'spa',
  })
  const veche = await startVeche({
    env: process.env,
    say,
    clientInDevelopment: vite.middlewares,
    fill: seeds.fill(say),
    ...seeds.offered(),
  })
  say(`Разработка: ${veche.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all([veche.close(), vite.close()]).then(() => process.exit(0)))
  }
} catch (error) {
  process.stderr.write(
    `${isStartError(error) ? error.message : error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
  )
  process.exit(1)
}
