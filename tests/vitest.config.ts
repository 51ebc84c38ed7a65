import { defineConfig } from 'vitest/config'
import { workers } from './support/workers.ts'

const support = (file: string): string => new URL(`support/${file}`, import.meta.url).pathname

/** Three files at a time, of any project, for a browser is often waited for; each worker has a database of its own (see `support/database-setup.ts`). */
export const common = { maxWorkers: workers, isolate: false, sequence: { groupOrder: 0 } }

export const everyScreen = 'tests/e2e/every-screen-*.e2e.ts'
export const inBrowser = {
  globalSetup: [support('whole-setup.ts')],
  hookTimeout: 120_000,
  testTimeout: 180_000,
}

/**
 * Five projects, to run a part or a file of it: `pure`, `database` (`*.pg.test.ts`), `browser` (`e2e/*.e2e.ts`) and, commands
 * of their own since they take long, `stories` (`e2e/stories`) and `screens` (`e2e/every-screen-*.e2e.ts`). All but the first
 * run on the embedded database, or with `DATABASE_URL` on databases of their own on that server. `npm test` runs the first
 * three as one, see `whole.config.ts`.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: ['default', support('totals-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.pg.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'database',
          include: ['tests/**/*.pg.test.ts'],
          globalSetup: [support('database-setup.ts')],
          hookTimeout: 120_000,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'browser',
          include: ['tests/e2e/*.e2e.ts'],
          exclude: [everyScreen],
          ...inBrowser,
        },
      },
      { extends: true, test: { ...common, name: 'stories', include: ['tests/e2e/stories/*.e2e.ts'], ...inBrowser } },
      { extends: true, test: { ...common, name: 'screens', include: [everyScreen], ...inBrowser } },
    ],
  },
})
