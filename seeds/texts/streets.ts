/** A street's name in the cases that sentences need. */
export type StreetCases = {
  /** «по улице Гагарина» */
  readonly along: string
  /** «на улице Гагарина» */
  readonly on: string
}

/** Declines a street's name as the import spells it: «Гагарина», «Садовая», «проспект Мира», «Рыбный переулок». */
export function streetCases(name: string): StreetCases {
  if (name.startsWith('проспект '))
    return both(name.replace('проспект', 'проспекту'), name.replace('проспект', 'проспекте'))
  if (name.startsWith('набережная ')) return both(name.replace('набережная', 'набережной'))
  if (/(ый|ой) переулок$/.test(name)) {
    return both(name.replace(/(ый|ой) переулок$/, 'ому переулку'), name.replace(/(ый|ой) переулок$/, 'ом переулке'))
  }
  if (name.endsWith('ий переулок'))
    return both(name.replace(/ий переулок$/, 'ому переулку'), name.replace(/ий переулок$/, 'ом переулке'))
  if (name.endsWith('ая')) return both(`${name.slice(0, -2)}ой улице`)
  if (name.endsWith('яя')) return both(`${name.slice(0, -2)}ей улице`)
  return both(`улице ${name}`)
}

const both = (dative: string, prepositional = dative): StreetCases => ({
  along: `по ${dative}`,
  on: `на ${prepositional}`,
})
