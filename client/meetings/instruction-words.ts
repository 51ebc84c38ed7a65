import type { Language } from '../texts/types.ts'

/**
 * The wording proposed for an instruction: what somebody asked for becomes what is to be done. «Когда уберут кучу?» becomes
 * «Убрать кучу», «Почините лавку» «Починить лавку»; anything else follows the lead of its category: «Восстановить освещение: …».
 */
export function proposeWording(said: string, lead: string, language: Language): string {
  const words = said
    .trim()
    .replace(/[\s.?!…]+$/u, '')
    .replace(/\s+/gu, ' ')
  if (!words) return lead
  const asked = language === 'ru' ? (imperative(words) ?? namedWork(words)) : undefined
  return clip(capital(asked ?? afterLead(words, lead)))
}

/** «Восстановить освещение» and «Освещение вдоль дорожки» meet in their common word; anything else follows a colon. */
function afterLead(words: string, lead: string): string {
  const first = words.split(' ', 1)[0]?.toLowerCase() ?? ''
  const at = lead.toLowerCase().split(' ').indexOf(first)
  return at > 0 ? [...lead.split(' ').slice(0, at), lowered(words)].join(' ') : `${lead}: ${lowered(words)}`
}

/** Work said as a noun gets its verb: «Вывоз старых тополей» becomes «Организовать вывоз старых тополей». */
function namedWork(words: string): string | undefined {
  const [first = '', ...rest] = words.split(' ')
  const work = works[first.toLowerCase()]
  return work && [work, ...rest].join(' ')
}

const works: Readonly<Record<string, string>> = {
  вывоз: 'организовать вывоз',
  уборка: 'организовать уборку',
  ремонт: 'выполнить ремонт',
  замена: 'выполнить замену',
  установка: 'выполнить установку',
  обрезка: 'выполнить обрезку',
  покраска: 'выполнить покраску',
  очистка: 'выполнить очистку',
  строительство: 'выполнить строительство',
}

/** The rules of an instruction's text: a thousand characters at most. */
const longest = 1000

function imperative(words: string): string | undefined {
  const bare = words.replace(opening, '')
  const [first = '', ...rest] = bare.split(' ')
  const word = first.toLowerCase()
  const infinitive = infinitives.get(word) ?? (isInfinitive(word) ? word : undefined)
  return infinitive && [infinitive, ...rest].join(' ')
}

/** Words before the thing itself: a question, a request, a need. */
const opening =
  /^(?:(?:(?:и|а)\s)?когда(?:\s(?:же|наконец|уже))*\s|(?:прошу|просим|нужно|надо|необходимо|пора|хотим|хотелось бы)(?:\s(?:вас|срочно))*\s|(?:пожалуйста,?)\s)/iu

const isInfinitive = (word: string) =>
  /^[а-яё-]{3,}(?:ать|ять|ить|еть|оть|уть|ыть|сти|зти|йти|чь)$/u.test(word) && !nouns.has(word)

/** Nouns that end as verbs do. */
const nouns = new Set([
  'площадь',
  'мать',
  'память',
  'печать',
  'кровать',
  'тетрадь',
  'нить',
  'сеть',
  'медведь',
  'дочь',
  'ночь',
  'помощь',
  'печь',
  'речь',
  'дети',
  'пути',
  'части',
  'новости',
])

const forms: Readonly<Record<string, string>> = {
  убрать: 'уберут уберите',
  починить: 'починят почините',
  отремонтировать: 'отремонтируют отремонтируйте',
  сделать: 'сделают сделайте',
  заменить: 'заменят замените',
  включить: 'включат включите',
  поставить: 'поставят поставьте',
  построить: 'построят постройте',
  установить: 'установят установите',
  вывезти: 'вывезут вывезите',
  почистить: 'почистят почистите',
  покрасить: 'покрасят покрасьте',
  спилить: 'спилят спилите',
  обрезать: 'обрежут обрежьте',
  посадить: 'посадят посадите',
  восстановить: 'восстановят восстановите',
  провести: 'проведут проведите',
  заасфальтировать: 'заасфальтируют заасфальтируйте',
  закрыть: 'закроют закройте',
  открыть: 'откроют откройте',
  пустить: 'пустят пустите',
  осветить: 'осветят осветите',
  закопать: 'закопают закопайте',
  засыпать: 'засыпят засыплют засыпьте',
  добавить: 'добавят добавьте',
  проверить: 'проверят проверьте',
}
const infinitives: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([infinitive, said]) => said.split(' ').map(form => [form, infinitive] as const)),
)

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The first letter made small, unless the first word looks like a name: an abbreviation, a street, a house. */
function lowered(words: string): string {
  const first = words.split(' ', 1)[0] ?? ''
  const isName =
    /^\p{Lu}.*\p{Lu}/u.test(first) ||
    /^[«"]/u.test(first) ||
    /(?:ая|ий|ый|ой|ого|ина|ова|ева|ей)$/u.test(first) ||
    /^[^ ]+,? (?:№ ?)?\d/u.test(words)
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

const clip = (words: string) => (words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words)
