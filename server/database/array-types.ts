import type postgres from 'postgres'

type Element = { of: number; array: number; parse: (text: string) => unknown; serialize: (value: unknown) => string }

/**
 * Arrays of the types that PostgreSQL itself brings, whose numbers never change. The driver could ask for them on every
 * new connection, but a connection that dies at that moment brings the whole process down (an unhandled rejection), and
 * it reads a null element as the text "NULL". `scalars` parse and write the elements.
 */
export function arrayTypes(
  scalars: Record<'date' | 'int8', postgres.PostgresType>,
): Record<string, postgres.PostgresType> {
  const elements: Element[] = [
    ...[25, 1043, 2950, 1700].map(of => element(of, value => value)),
    ...[21, 23, 700, 701].map(of => element(of, Number)),
    element(20, scalars.int8.parse),
    element(1082, scalars.date.parse, value => String(scalars.date.serialize(value))),
    element(
      16,
      value => value === 't',
      value => (value === true ? 't' : 'f'),
    ),
    element(1184, value => new Date(value), asTime),
    element(17, value => Buffer.from(value.slice(2), 'hex'), asBytes),
    ...[114, 3802].map(of =>
      element(
        of,
        value => JSON.parse(value),
        value => JSON.stringify(value),
      ),
    ),
  ]
  return Object.fromEntries(elements.map(one => [`arrayOf${one.of}`, arrayType(one)]))
}

/** From the number of an element's type to that of its array. */
export const arrayOf: Readonly<Record<number, number>> = {
  16: 1000,
  17: 1001,
  20: 1016,
  21: 1005,
  23: 1007,
  25: 1009,
  114: 199,
  700: 1021,
  701: 1022,
  1043: 1015,
  1082: 1182,
  1184: 1185,
  1700: 1231,
  2950: 2951,
  3802: 3807,
}

function element(of: number, parse: Element['parse'], serialize: Element['serialize'] = String): Element {
  return { of, array: arrayOf[of] ?? 0, parse, serialize }
}

function arrayType({ array, parse, serialize }: Element): postgres.PostgresType {
  return {
    to: array,
    from: [array],
    parse: (text: string) => parseArray(text, parse),
    serialize: (value: unknown) => (Array.isArray(value) ? writeArray(value, serialize) : value),
  }
}

/** Reads PostgreSQL's own notation of an array, nested ones too: `{a,"b \"c\"",NULL,{…}}`. */
export function parseArray(text: string, parse: (text: string) => unknown): unknown[] {
  const stack: unknown[][] = [[]]
  const pattern = /([{}])|"((?:[^"\\]|\\.)*)"|([^{},"]+)/gs
  for (const [, brace, quoted, plain] of text.slice(text.indexOf('{')).matchAll(pattern)) {
    const open = stack.at(-1) ?? []
    if (brace === '{') {
      const inner: unknown[] = []
      open.push(inner)
      stack.push(inner)
    } else if (brace === '}') stack.pop()
    else if (quoted !== undefined) open.push(parse(quoted.replace(/\\(.)/gs, '$1')))
    else open.push(plain === 'NULL' ? null : parse(plain ?? ''))
  }
  const [whole] = stack[0] ?? []
  return Array.isArray(whole) ? whole : []
}

function writeArray(values: unknown[], serialize: Element['serialize']): string {
  const written = values.map(value => {
    if (value === null) return 'null'
    if (value === undefined) throw new TypeError('undefined inside an array for the database')
    return Array.isArray(value) ? writeArray(value, serialize) : `"${serialize(value).replace(/["\\]/g, '\\$&')}"`
  })
  return `{${written.join(',')}}`
}

function asTime(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}

function asBytes(value: unknown): string {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  throw new TypeError('bytes are given as a Uint8Array')
}
