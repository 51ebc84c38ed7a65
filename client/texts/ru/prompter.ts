import { count } from '../plural.ts'

/** «Суфлёр»: what whoever holds the microphone reads from a phone. */
export const prompter = {
  title: 'Суфлёр',
  signIn: 'Войдите, чтобы открыть суфлёр',
  now: 'Сейчас',
  nothing: 'Вопрос ещё не выбран',
  nothingWords: 'Появится здесь сам, как только ведущий покажет его на экране или начнёт пункт повестки.',
  item: (number: string) => `Пункт повестки ${number}`,
  ownItem: 'Служебный пункт, вслух не читать',
  byIssue: (text: string) => `По вопросу: ${text}`,
  noHouse: 'дом не назван',
  staffOnly: 'Дом видят только сотрудники',
  earlier: 'Обещано здесь раньше',
  earlierWords: (all: number, done: number) =>
    `${count('ru', all, { one: 'поручение', few: 'поручения', many: 'поручений' })}, выполнено ${done}`,
  earlierNone: 'Раньше здесь ничего не поручали',
  more: (n: number) => `Ещё ${n}`,
  next: 'Дальше',
  nextItem: 'По повестке',
  nextIssues: 'По рейтингу',
  nextSpeakers: 'Просят слова',
  nextNone: 'Больше ничего не ждёт',
  runs: (hours: number, minutes: number) => `идёт ${hours > 0 ? `${hours}\u00a0ч ` : ''}${minutes}\u00a0мин`,
  starts: (when: string) => `начало: ${when}`,
  dark: 'Тёмный экран',
  light: 'Светлый экран',
  toPhone: 'Суфлёр для главы',
  scan: 'Наведите камеру телефона и войдите: крупный текст вопроса, дом, прежние обещания, что дальше.',
  open: 'Открыть суфлёр',
  qr: 'QR-код суфлёра',
}
