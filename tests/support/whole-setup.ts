import type { TestProject } from 'vitest/node'
import openBrowser from './browser-setup.ts'
import openDatabases from './database-setup.ts'

/** Builds the client while the databases open: each alone keeps one core busy. */
export default async function setup(project: TestProject) {
  const closings = await Promise.all([openBrowser(project), openDatabases(project)])
  return () => Promise.all(closings.map(close => close()))
}
