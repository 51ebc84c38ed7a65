import { formatNumber } from './plural.ts'
import type { Language } from './types.ts'

/** A moment as the wire gives it: an ISO string, milliseconds or a Date. */
export type Moment = string | number | Date

const locales = { ru: 'ru-RU', en: 'en-GB' } as const
const cache = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (`YYYY-MM-DD`) of a moment in the town's time zone. */
export function dayOf(moment: Moment, timeZone: string): string {
  return formatter('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment))
}

/** A calendar day in figures: «20.11.2026». */
export function formatDay(language: Language, day: string): string {
  if (language === 'ru') return day.split('-').reverse().join('.')
  return formatter('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(atNoon(day))
}

/** A calendar day in words, without the year: «20 ноября». */
export function formatDayWords(language: Language, day: string): string {
  return formatter(locales[language], { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(atNoon(day))
}

/** A calendar day with its day of the week: «пятница, 20 ноября». */
export function formatWeekday(language: Language, day: string): string {
  const words = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const
  return formatter(locales[language], words).format(atNoon(day))
}

/** A month (`YYYY-MM`) with its year: «ноябрь 2026». */
export function formatMonth(language: Language, month: string): string {
  const said = formatter(locales[language], { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return said.format(atNoon(`${month}-01`)).replace(/\sг\.$/, '')
}

/** The days of the week from Monday: «пн», «понедельник». */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const name = (weekday: 'short' | 'long', n: number) =>
    // The 5th of January 2026 is a Monday.
    formatter(locales[language], { timeZone: 'UTC', weekday }).format(
      atNoon(`2026-01-${String(5 + n).padStart(2, '0')}`),
    )
  return Array.from({ length: 7 }, (_, n) => ({ short: name('short', n), long: name('long', n) }))
}

/** The date of a moment in the town's time zone: «20.11.2026». */
export function formatDate(language: Language, moment: Moment, timeZone: string): string {
  return formatDay(language, dayOf(moment, timeZone))
}

/** The clock time of a moment in the town's time zone: «19:41». */
export function formatTime(_language: Language, moment: Moment, timeZone: string): string {
  return formatter('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
}

/** Day and time in words: «20 ноября, 19:00». */
export function formatWhen(language: Language, moment: Moment, timeZone: string): string {
  return `${formatDayWords(language, dayOf(moment, timeZone))}, ${formatTime(language, moment, timeZone)}`
}

/** As `formatWhen`, with «сегодня», «завтра», «вчера» where they fit; another year is said. */
export function formatWhenNear(language: Language, moment: Moment, now: Moment, timeZone: string): string {
  const day = relativeDay(language, dayOf(moment, timeZone), dayOf(now, timeZone))
  return `${day}, ${formatTime(language, moment, timeZone)}`
}

/** «сегодня», «завтра», «вчера», else «20 ноября», in another year «20.11.2027». Both days are `YYYY-MM-DD`. */
export function relativeDay(language: Language, day: string, today: string): string {
  const names = near[language].get(daysBetween(today, day))
  if (names) return names
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayWords(language, day) : formatDay(language, day)
}

/** Calendar days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000)
}

/** Money from integer kopecks: «1 234 567 ₽», kopecks only where there are some: «10,50 ₽». */
export function formatMoney(language: Language, kopecks: number): string {
  if (!Number.isSafeInteger(kopecks)) throw new RangeError('money is an integer number of kopecks')
  const whole = Math.abs(kopecks)
  const rest = whole % 100
  const mark = language === 'ru' ? ',' : '.'
  const tail = rest ? mark + String(rest).padStart(2, '0') : ''
  return `${kopecks < 0 ? '−' : ''}${formatNumber(language, (whole - rest) / 100)}${tail}\u00a0₽`
}

/** A length of time on a clock face: «0:30», «1:42», over an hour «1:04:09». */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** A meeting's code in two halves, easier to read aloud and to type: «402 917». */
export function formatCode(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code
}

const near = {
  ru: new Map([
    [0, 'сегодня'],
    [1, 'завтра'],
    [2, 'послезавтра'],
    [-1, 'вчера'],
  ]),
  en: new Map([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
  ]),
}

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** Formatters are slow to make and are asked for in lists. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  cache.set(key, made)
  return made
}
