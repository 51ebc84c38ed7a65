import { useEffect, useRef, useState } from 'react'
import { protocolNumber } from '#shared/meetings/meeting.ts'
import { decidedWords } from '#shared/votes/result-table.ts'
import { resultOf } from '#shared/votes/result.ts'
import { resultWords } from '#shared/votes/result-words.ts'
import { newsEn } from '../texts/en/news.ts'
import { newsRu } from '../texts/ru/news.ts'
import { useLanguage } from '../texts/texts.tsx'
import type { Language } from '../texts/types.ts'
import { newsBetween, type News, type Seen } from './news.ts'

/** Says aloud, once and in a sentence, what happens in a meeting from the moment it is shown; for screen readers alone. */
export function MeetingNews({ meeting, polls, instructions, live = true }: Seen & { live?: boolean }) {
  const { language } = useLanguage()
  const known = useRef<Seen>(undefined)
  const [said, setSaid] = useState({ n: 0, words: '' })
  useEffect(() => {
    // What an earlier visit has kept is old news.
    if (!live) return
    const seen = { meeting, polls, instructions }
    const before = known.current
    known.current = seen
    if (!before || before.meeting.id !== meeting.id) return
    const words = newsBetween(before, seen).map(each => newsWords(each, meeting.number, language))
    if (words.length > 0) setSaid(({ n }) => ({ n: n + 1, words: words.join(' ') }))
  }, [meeting, polls, instructions, live, language])
  return (
    <div role="status" aria-live="polite" className="unseen">
      {said.n > 0 && <p key={said.n}>{said.words}</p>}
    </div>
  )
}

/** The sentence that is said. */
export function newsWords(news: News, meeting: number, language: Language): string {
  const words = language === 'en' ? newsEn : newsRu
  if ('instruction' in news) {
    const { number, text } = news.instruction
    return words[news.kind](number === undefined ? '' : ` № ${protocolNumber(meeting, number)}`, text)
  }
  if ('item' in news) return words.item(news.item.text)
  if (!('poll' in news)) return words[news.kind]
  const result = news.kind === 'revealed' ? resultOf(news.poll) : undefined
  const decided = result && decidedWords(result, resultWords[language])
  if (!decided) return words[news.kind](news.poll.title)
  return words.decided(news.poll.title, decided.charAt(0).toLowerCase() + decided.slice(1))
}
