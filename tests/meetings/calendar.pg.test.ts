import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { openVeche } from '../support/open-veche.ts'

const veche = openVeche({ publicOrigin: 'https://veche.example' })

const plan = async (known: object = {}) => ({
  kind: 'yard',
  title: 'Встреча во дворе; «Садовая, 8–14»',
  place: await veche.placeNamed('Садовая, 8–14'),
  address: 'у второго подъезда',
  startsAt: '2026-11-25T16:00:00.000Z',
  agenda: [
    { text: 'Освещение, ямы и всё то, о чём жители двора писали на прошлой неделе в домовом чате', minutes: 30 },
    { text: 'Разное', minutes: 45 },
  ],
  ...known,
})

async function planned(known: object = {}): Promise<string> {
  const id = v7()
  await veche.system(`meeting:${id}`, 'meetings.plan-meeting', await plan(known), id)
  return id
}

/** The entries of a calendar as RFC 5545 says to read it: folded lines joined, escapes undone. */
async function read(path: string): Promise<Record<string, string>[]> {
  const response = await veche.device().http('GET', path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/calendar/)
  const file = await response.text()
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  const parts = file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
  return parts.map(part => {
    const lines = part.split('\r\n').flatMap(line => {
      const colon = line.indexOf(':')
      return colon > 0 ? [[line.slice(0, colon), unescape(line.slice(colon + 1))] as const] : []
    })
    return Object.fromEntries(lines)
  })
}

const unescape = (words: string) => words.replaceAll('\\n', '\n').replaceAll(/\\([,;\\])/g, '$1')

test('a meeting goes into one’s own calendar with its hour, place, agenda and page', async () => {
  const id = await planned()
  const [entry] = await read(`/api/meetings/${id}/meeting.ics`)
  expect(entry).toMatchObject({
    UID: `meeting-${id}@veche`,
    SEQUENCE: '0',
    STATUS: 'CONFIRMED',
    SUMMARY: 'Встреча во дворе; «Садовая, 8–14»',
    DTSTART: '20261125T160000Z',
    DTEND: '20261125T171500Z',
    LOCATION: 'у второго подъезда (Садовая, 8–14)',
    URL: `https://veche.example/meetings/${id}`,
  })
  expect(entry?.['DESCRIPTION']).toContain('1. Освещение, ямы и всё то, о чём жители')
  expect(entry?.['GEO']).toMatch(/^\d+\.\d+;\d+\.\d+$/)
})

test('a changed and a cancelled meeting replace their entry instead of adding another', async () => {
  const id = await planned({ agenda: [] })
  await veche.system(
    `meeting:${id}`,
    'meetings.change-meeting',
    await plan({ startsAt: '2026-11-26T15:00:00.000Z', agenda: [] }),
  )
  const [changed] = await read(`/api/meetings/${id}/meeting.ics`)
  // The agenda says nothing of minutes: the town's usual hour and a half.
  const expected = { UID: `meeting-${id}@veche`, SEQUENCE: '1', DTSTART: '20261126T150000Z', DTEND: '20261126T163000Z' }
  expect(changed).toMatchObject(expected)
  await veche.system(`meeting:${id}`, 'meetings.cancel-meeting', { because: 'Переносим из-за непогоды' })
  const [cancelled] = await read(`/api/meetings/${id}/meeting.ics`)
  expect(cancelled).toMatchObject({ UID: expected.UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
  expect(cancelled?.['SUMMARY']).toMatch(/^Отменена: /)
  expect(cancelled?.['DESCRIPTION']).toContain('Переносим из-за непогоды')
})

test('the schedule can be followed, of the whole town or of one yard', async () => {
  const here = await planned()
  const there = await planned({ place: await veche.placeNamed('Лесная, 1–3') })
  const uids = async (path: string) => (await read(path)).map(entry => entry['UID'])
  expect(await uids('/api/meetings.ics')).toEqual(
    expect.arrayContaining([`meeting-${here}@veche`, `meeting-${there}@veche`]),
  )
  const yard = await uids(`/api/meetings.ics?place=${await veche.placeNamed('Лесная, 1–3')}`)
  expect(yard).toEqual([`meeting-${there}@veche`])
  expect(await read(`/api/meetings.ics?place=${v7()}`)).toEqual([])
})

test('there is no calendar of a meeting that does not exist', async () => {
  expect((await veche.device().http('GET', `/api/meetings/${v7()}/meeting.ics`)).status).toBe(404)
})
