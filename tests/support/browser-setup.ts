import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildStaleClient, clientFolder } from '../../server/core/build-client.ts'
import { chromiumPath } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built client. */
    client: string
    /** The folder where the browsers of the run keep what is theirs. */
    browsers: string
  }
}

/**
 * Builds the client once for all files of the run, and copies it: a build made while they run must not pull the pages from
 * under them. The browser is unpacked here, before anybody starts it. What the workers' browsers leave goes with the copy.
 */
export default async function setup(project: TestProject) {
  await Promise.all([chromiumPath(), buildStaleClient(text => process.stdout.write(`${text}\n`))])
  const folder = mkdtempSync(join(tmpdir(), 'veche-browser-'))
  const [client, browsers] = [join(folder, 'client'), join(folder, 'browsers')]
  cpSync(clientFolder, client, { recursive: true })
  mkdirSync(browsers)
  project.provide('client', client)
  project.provide('browsers', browsers)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
