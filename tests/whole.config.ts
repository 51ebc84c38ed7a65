import { defineConfig } from 'vitest/config'
import base, { common, everyScreen, inBrowser } from './vitest.config.ts'

/**
 * What `npm test` runs: pure, database and browser tests as one project. The workers of a project share what they have
 * imported, those of another import it again.
 */
export default defineConfig({
  root: base.root ?? '',
  test: {
    ...common,
    ...inBrowser,
    reporters: base.test?.reporters ?? [],
    include: ['tests/**/*.test.ts', 'tests/e2e/*.e2e.ts'],
    exclude: [everyScreen],
  },
})
