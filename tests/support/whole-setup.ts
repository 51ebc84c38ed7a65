import type { TestProject } from 'vitest/node'
import openBrowser from './browser-setup.ts'
import { chromiumPath } from './chromium.ts'
import openDatabases from './database-setup.ts'

/**
 * Builds the client while the databases open: each alone keeps one core busy. The browser is unpacked before, since that
 * moves the place of temporary files for a while.
 */
export default async function setup(project: TestProject) {
  await chromiumPath()
  const closings = await Promise.all([openBrowser(project), openDatabases(project)])
  return () => Promise.all(closings.map(close => close()))
}
