import { defineConfig } from 'vitest/config'

const support = (file: string): string => new URL(`support/${file}`, import.meta.url).pathname

const oneByOne = {
  globalSetup: [support('database-setup.ts')],
  fileParallelism: false,
  hookTimeout: 120_000,
}

/**
 * Three projects: `pure` runs in parallel; `database` (`*.pg.test.ts`) and `browser` (`e2e/*.e2e.ts`) run one file after
 * another, on one database per run: the embedded one, or with `DATABASE_URL` databases of their own on that server.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: ['default', support('totals-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.pg.test.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.pg.test.ts'],
          ...oneByOne,
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.e2e.ts'],
          ...oneByOne,
          testTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
