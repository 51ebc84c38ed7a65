import { expect, test } from 'vitest'
import type { News } from '#shared/people/news.ts'
import { setFeed } from '#shared/people/set-feed.ts'
import { atomOf, datesOf } from '../../server/people/news-files.ts'
import { anId, aPerson, everybody, given, whoMay } from '../support/rule.ts'

const anna = aPerson('anna', 'resident')
const link = 'A'.repeat(22)

test('everybody with an account has one private address of their news, or none', () => {
  given({}).by(anna).when(setFeed, { link }).makes({ type: 'people.feed-set', person: anna.id, link })
  given({}).by(anna).when(setFeed, {}).makes({ type: 'people.feed-set', person: anna.id })
  expect(whoMay(setFeed, {}, { link })).toEqual(everybody.filter(name => name !== 'guest'))
})

const news: News[] = [
  {
    about: 'initiative',
    id: anId('idea'),
    title: 'Двор <8> & «Садовая»',
    state: 'remarks',
    fresh: 1,
    changes: [
      { at: '2026-11-20T10:00:00.000Z', kind: 'remark', words: 'Нужен "забор"\u0007' },
      { at: '2026-11-19T10:00:00.000Z', kind: 'state', state: 'remarks' },
    ],
    dates: [{ kind: 'deadline', at: '2026-11-27' }],
  },
  {
    about: 'round',
    id: anId('round'),
    title: 'Дворы',
    state: 'voting',
    fresh: 0,
    changes: [{ at: '2026-11-20T11:00:00.000Z', kind: 'round', state: 'voting-opened' }],
    dates: [{ kind: 'closes', at: '2026-11-30T16:00:00.000Z' }],
  },
]
const now = new Date('2026-11-20T16:00:00.000Z')

test('a feed reader is told the newest first, each once, with nothing in it that XML would stumble over', () => {
  const feed = atomOf(news, 'https://veche.example', now)
  const titles = [...feed.matchAll(/<title>(.*)<\/title>/g)].map(found => found[1])
  expect(titles.slice(1)).toEqual([
    'Дворы: голосование открыто',
    'Двор &lt;8&gt; &amp; «Садовая»: новое замечание',
    'Двор &lt;8&gt; &amp; «Садовая»: принимаются замечания',
  ])
  expect(feed).toContain('<summary>Нужен &quot;забор&quot;</summary>')
  expect(feed).toContain(`href="https://veche.example/rounds/${anId('round')}"`)
  expect(feed).toContain('<updated>2026-11-20T11:00:00.000Z</updated>')
  const ids = [...feed.matchAll(/<id>(.*)<\/id>/g)].map(found => found[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a calendar has the last day of what an initiative waits for, and the hour in which a vote closes', () => {
  const calendar = datesOf(news, 'https://veche.example', now)
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261127')
  expect(calendar).toContain('DTSTART:20261130T160000Z')
  expect(calendar).toContain(`UID:${anId('round')}-closes@veche`)
})
