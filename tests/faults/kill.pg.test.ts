import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, inject, test } from 'vitest'
import type { StreamName } from '#shared/core/stream.ts'
import { openDatabase } from '../../server/database/connect.ts'
import { testDatabase } from '../support/database.ts'
import { openDevice } from '../support/veche.ts'

type Started = { url: string; meeting: { code: string; stream: StreamName }; issue: string; poll: string }

test('kill -9 in the middle of a vote loses no acknowledged ballot', { timeout: 120_000 }, async () => {
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const place = inject('testPlace')
  if (place.kind === 'embedded') cpSync(place.template, folder, { recursive: true })
  const { host, port, user, database: name } = database.sql.options
  const url = `postgres://${String(user)}@${String(host[0])}:${String(port[0])}/${name}`
  const where = database.kind === 'postgres' ? ['url', url] : ['folder', folder]
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'kill-child.ts'), ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const { url: address, meeting, issue, poll } = await firstLine(child.stdout)
    const phones = Array.from({ length: 40 }, () => openDevice(address))
    await Promise.all(phones.map(phone => phone.join(meeting.code)))
    await Promise.all(phones.map(phone => phone.socket()))
    const acknowledged: string[] = []
    const voters = phones.map(async (phone, i) => {
      await new Promise(resolve => setTimeout(resolve, i * 5))
      const answer = await phone.send(meeting.stream, 'votes.cast-ballot', { poll, choices: [[issue, 1]] })
      if (!answer.ok) throw new Error(answer.code)
      acknowledged.push(String(answer.result?.['receipt']))
      if (acknowledged.length === 20) child.kill('SIGKILL')
    })
    const voting = Promise.allSettled(voters)
    const killed = new Promise(resolve => child.once('exit', resolve))
    await Promise.race([killed, voting])
    if (acknowledged.length < 20)
      throw new Error(
        `too few voted: ${JSON.stringify((await voting).map(v => v.status === 'rejected' && String(v.reason)))}`,
      )
    await killed
    // Who had not sent yet stands before a server that is gone; nobody waits for them.
    await Promise.race([voting, new Promise(resolve => setTimeout(resolve, 500))])
    phones.forEach(phone => phone.close())
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)

    const reopened = database.kind === 'postgres' ? database : await openDatabase({ dataFolder: folder })
    const kept = await reopened.sql<{ receipt: string }[]>`select receipt from ballot`
    if (reopened !== database) await reopened.close()
    expect(kept.map(k => k.receipt)).toEqual(expect.arrayContaining(acknowledged))
  } finally {
    child.kill('SIGKILL')
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

const firstLine = (stream: NodeJS.ReadableStream): Promise<Started> =>
  new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream })
    lines.once('line', line => resolve(JSON.parse(line) as Started))
    lines.once('close', () => reject(new Error('the server ended before it was ready')))
  })
