import { createEvents, type EventAttributes } from 'ics'
import type { InitiativeState } from '#shared/initiatives/initiative.ts'
import { stateWords } from '#shared/initiatives/state-words.ts'
import type { Change, News } from '#shared/people/news.ts'

/** The news as an Atom feed (RFC 4287), the newest first. */
export function atomOf(news: readonly News[], origin: string, now: Date): string {
  const entries = news
    .flatMap(item => item.changes.map(change => ({ item, change })))
    .toSorted((a, b) => (a.change.at < b.change.at ? 1 : -1))
    .slice(0, 100)
  const updated = entries[0]?.change.at ?? now.toISOString()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">',
    `<id>${escaped(`${origin}/news`)}</id>`,
    '<title>Вече: новое в том, за чем вы следите</title>',
    `<updated>${updated}</updated>`,
    `<link href="${escaped(`${origin}/news`)}"/>`,
    ...entries.map(({ item, change }) => entryOf(item, change, origin)),
    '</feed>\n',
  ].join('\n')
}

function entryOf(item: News, change: Change, origin: string): string {
  const url = escaped(addressOf(item, origin))
  const id = `urn:veche:${item.id}:${change.kind}:${change.at}`
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(`${item.title}: ${saidOf(change)}`)}</title>`,
    `<updated>${change.at}</updated>`,
    `<author><name>Вече</name></author>`,
    `<link href="${url}"/>`,
    ...(change.words ? [`<summary>${escaped(change.words)}</summary>`] : []),
    '</entry>',
  ].join('\n')
}

/** Deadlines, and when a vote opens and closes, as an iCalendar to subscribe to (RFC 5545). */
export function datesOf(news: readonly News[], origin: string, now: Date): string {
  const events = news.flatMap(item =>
    item.dates.map(({ kind, at }): EventAttributes => {
      const url = addressOf(item, origin)
      const day = at.length === 10
      const [year = 0, month = 1, date = 1] = at.slice(0, 10).split('-').map(Number)
      return {
        uid: `${item.id}-${kind}@veche`,
        ...({ timestamp: now.getTime() } satisfies { timestamp: number }),
        title: `${dateWords[kind]}: ${item.title}`,
        ...(day
          ? { start: [year, month, date], duration: { days: 1 } }
          : { start: Date.parse(at), startOutputType: 'utc' as const, duration: { minutes: 30 } }),
        description: url,
        url,
      }
    }),
  )
  const { error, value } = createEvents(events, {
    productId: '-//Veche//Followed//RU',
    method: 'PUBLISH',
    calName: 'Вече: сроки',
  })
  if (error) throw error
  return value ?? ''
}

const addressOf = ({ about, id }: News, origin: string): string => `${origin}/${about}s/${id}`

const dateWords = { deadline: 'Срок', opens: 'Открывается голосование', closes: 'Последний срок голосования' } as const

function saidOf({ kind, state = '' }: Change): string {
  if (kind === 'state') return stateWords[state as InitiativeState] ?? state
  if (kind === 'round') return roundWords[state] ?? state
  return {
    remark: 'новое замечание',
    answer: 'ответ на замечание',
    'argument-for': 'довод за',
    'argument-against': 'довод против',
    milestone: 'новое об этапе работ',
    'called-off': 'отбор отменён, проект снова ждёт отбора',
  }[kind]
}

const roundWords: Readonly<Record<string, string>> = {
  'voting-opened': 'голосование открыто',
  reminded: 'до конца голосования три дня',
  'round-cancelled': 'отбор отменён',
  'voting-closed': 'голосование завершено',
  'ballots-published': 'бюллетени опубликованы',
  counted: 'итоги подведены',
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 cannot hold leave. */
const escaped = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').replaceAll(/[&<>"]/g, found => marks[found] ?? '')
