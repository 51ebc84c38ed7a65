import { expect, test } from 'vitest'
import { openStage } from '../support/browser-stage.ts'
import { filesOf, firstLoads, type Loaded } from '../size/first-load.ts'

const stage = openStage()

test.each(Object.entries(firstLoads))(
  'what Chromium loads first of the %s screen fits its limit',
  async (_name, { path, limit, parts }) => {
    const { people, veche } = stage
    const meeting = await veche.meeting(path === '/' ? 'Лесная, 1–3' : 'Садовая, 8–14')
    const someone = await people.person('visitor', 'phone', { path: '/meetings/nowhere-yet' })
    await someone.page.goto('about:blank')
    const wire = await someone.context.newCDPSession(someone.page)
    const names = new Map<string, string>()
    const bodies = new Map<string, number>()
    const late = new Set<string>()
    const loaded: Loaded[] = []
    let began = 0
    wire.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
      began ||= timestamp
      if (timestamp > began + 2) late.add(requestId)
    })
    wire.on('Network.responseReceived', ({ requestId, response }) =>
      names.set(requestId, new URL(response.url).pathname.slice(1)),
    )
    wire.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
      bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength),
    )
    wire.on('Network.loadingFinished', ({ requestId }) => {
      const file = names.get(requestId) ?? ''
      // What waits for two seconds comes while a busy machine is still at the rest.
      if (late.has(requestId) && file.includes('/offline-page-')) return
      if (/\.(js|css)$/.test(file)) loaded.push({ file, bytes: bodies.get(requestId) ?? 0 })
    })
    await wire.send('Network.enable')
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
    await someone.page.goto(path === '/' ? '/' : `${path}/${meeting.code}`)
    await someone.page.waitForLoadState('networkidle')
    if (path !== '/') {
      await someone.page.getByRole('button', { name: 'Садовая, 8' }).click()
      await someone.page.getByRole('button', { name: 'Поднять вопрос' }).waitFor()
      await someone.page.waitForLoadState('networkidle')
    }
    const listed = filesOf(stage.client, parts)
    // The table of `npm run size` tells the truth: no part that it takes for lazy comes at once after all.
    expect(namesOf(loaded)).toEqual(namesOf(listed))
    expect(weight(listed)).toBeLessThan(limit)
    // The server packs as tightly as the limit supposes, but for what its packets need.
    expect(weight(loaded) / weight(listed)).toBeLessThan(1.04)
  },
)

const namesOf = (files: readonly Loaded[]): string[] => files.map(({ file }) => file).toSorted()

/** kB. */
const weight = (files: readonly Loaded[]): number => files.reduce((all, { bytes }) => all + bytes, 0) / 1000
