import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildStaleClient, clientFolder } from '../../server/core/build-client.ts'
import { chromiumPath } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built client. */
    client: string
  }
}

/**
 * Builds the client once for all files of the run, and copies it: a build made while they run must not pull the pages from
 * under them. The browser is unpacked here, before anybody starts it.
 */
export default async function setup(project: TestProject) {
  await Promise.all([chromiumPath(), buildStaleClient(text => process.stdout.write(`${text}\n`))])
  const client = mkdtempSync(join(tmpdir(), 'veche-client-'))
  cpSync(clientFolder, client, { recursive: true })
  project.provide('client', client)
  return () => rmSync(client, { recursive: true, force: true })
}
