import type { Meeting } from '#shared/meetings/meeting.ts'
import { dayOf, formatDayWords, formatTime, formatWeekday } from '../../texts/format.ts'
import type { Language, StaffTexts } from '../../texts/types.ts'
import type { Results } from './results.ts'

type Told = {
  readonly meeting: Meeting
  readonly timeZone: string
  readonly language: Language
  readonly words: StaffTexts['posters']['announcement']
  /** The address of the meeting's page. */
  readonly url: string
}

/** What to write in a chat before a meeting: plain lines, since a network keeps nothing else. */
export function invitation({ meeting, timeZone, language, words, url }: Told): string {
  const day = formatWeekday(language, dayOf(meeting.startsAt, timeZone))
  return paragraphs([
    [meeting.title],
    [words.when(day, formatTime(language, meeting.startsAt, timeZone)), words.where(meeting.address)],
    meeting.agenda.length > 0 ? [words.agenda, ...meeting.agenda.map(item => `— ${item.text}`)] : [],
    [words.words],
    [words.link(url)],
  ])
}

/** What to write there afterwards: who came, what was asked, what is promised by when. */
export function report({ meeting, timeZone, language, words, url }: Told, results: Results): string {
  const day = formatDayWords(language, dayOf(meeting.startsAt, timeZone))
  const given = results.instructions.map(
    ({ task, body }) => `— ${words.instruction(task.text, body, formatDayWords(language, task.deadline))}`,
  )
  return paragraphs([
    [words.results(meeting.title)],
    [words.held(day, meeting.address), words.figures(meeting.attendance, results.issues, results.instructions.length)],
    given.length > 0 ? [words.instructions, ...given] : [],
    [words.resultsLink(url)],
  ])
}

const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')
    // A network breaks lines by itself; what keeps words together on our pages is only in the way there.
    .replaceAll('\u00a0', ' ')
