const shortenings = {
  улица: 'ул',
  проспект: 'пр-т пр-кт просп',
  переулок: 'пер',
  проезд: 'пр-д',
  площадь: 'пл',
  набережная: 'наб',
  бульвар: 'б-р бул',
  шоссе: 'ш',
  тупик: 'туп',
  аллея: 'ал',
  микрорайон: 'мкр мкрн',
  квартал: 'кв-л',
}
const types = new Map(
  Object.entries(shortenings).flatMap(([type, short]) => short.split(' ').map(word => [word, type])),
)
const typeWords = new Set(types.values())
const adjective = /(ая|яя|ый|ий|ое|ее|ья|ье)$/

/** The one spelling of a street that houses and roads share: «ул. Садовая» and «Садовая улица» become «Садовая»,
 * other kinds keep their word in full and in its usual place («Огородный проезд», «переулок Добролюбова»). */
export function streetName(value: string): string {
  const words = value
    .trim()
    .replace(/(^|\s)(ул|пер|пл|наб|ш|просп|туп|мкр)\.(?=\S)/gi, '$1$2. ')
    .split(/\s+/)
    .map(word => types.get(word.toLowerCase().replace(/\.$/, '')) ?? word)
  const rest = words.filter(word => word.toLowerCase() !== 'улица')
  if (rest.length < words.length) return rest.length > 0 ? capitalised(rest.join(' ')) : 'Улица'
  return inUsualOrder(words)
}

/** A house number in one spelling: «д. 8 а», «8А корп. 2» become «8А», «8А к2». */
export function houseNumber(value: string): string {
  return value
    .trim()
    .replace(/^(дом|д)\.?\s*(?=\d)/i, '')
    .replace(/,?\s*(корпус|корп|к)\.?\s*(?=\d)/gi, ' к')
    .replace(/,?\s*(строение|стр|с)\.?\s*(?=\d)/gi, ' с')
    .replace(/(\d)\s*([а-яa-z])(?![а-яa-z\d])/gi, (_, digit: string, letter: string) => digit + letter.toUpperCase())
    .replace(/\s+/g, ' ')
    .trim()
}

/** «Садовая, 8» apart: the street and the house, where the text looks like an address at all. */
export function addressParts(value: string): { street?: string; house?: string } {
  const match = /^(.*\D),\s*(?:д(?:ом)?\.?\s*)?(\d[^,]*)$/u.exec(value.trim())
  return match ? { street: streetName(match[1]!), house: houseNumber(match[2]!) } : {}
}

/** The short name of a school or a kindergarten, such as fits on a map. */
export function shortName(name: string, kind: string): string {
  const number = /№\s*(\d+)/.exec(name)?.[1]
  if (kind === 'kindergarten') {
    if (number) return `Детский сад № ${number}`
    return /детск|сад/i.test(name) ? name : `Детский сад «${name}»`
  }
  if (kind !== 'school' || !number) return name
  const type = /гимназия|лицей|центр образования/i.exec(name)?.[0]
  return `${type ? capitalised(type.toLowerCase()) : 'Школа'} № ${number}`
}

/** An adjective stands before its word, a noun after it; endings that may be either keep the order given. */
function inUsualOrder(words: string[]): string {
  const type = [words[0]!, words[words.length - 1]!].find(word => typeWords.has(word.toLowerCase()))
  const rest = words.filter(word => word !== type)
  if (!type || rest.length === 0) return words.join(' ')
  const last = rest[rest.length - 1]!
  const after = adjective.test(last) || (/(ой|ин|ын|ов|ев)$/.test(last) && words[words.length - 1] === type)
  return after ? `${rest.join(' ')} ${type.toLowerCase()}` : `${type.toLowerCase()} ${rest.join(' ')}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
