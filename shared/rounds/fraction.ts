/** An exact number, `top / bottom`, `bottom` above zero. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint }

/** In lowest terms, so that equal numbers look equal. */
export function fraction(top: bigint, bottom = 1n): Fraction {
  const common = greatestDivisor(top < 0n ? -top : top, bottom)
  return common === 1n ? { top, bottom } : { top: top / common, bottom: bottom / common }
}

/** Below zero where `a < b`, zero where they are equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** As the count writes it: `7`, `-7/3`; the shortest form, whatever number it came from. */
export function fractionText({ top, bottom }: Fraction): string {
  const short = fraction(top, bottom)
  return short.bottom === 1n ? String(short.top) : `${short.top}/${short.bottom}`
}

export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

export const roundUp = (top: bigint, bottom: bigint): bigint => {
  const whole = top / bottom
  return top > 0n && whole * bottom !== top ? whole + 1n : whole
}

/** Digits with at most one point or comma, spaces between thousands as in `1 234 567,50`, an exponent as in `1e+06`. */
const written = /^([+-]?)(?=[.,]?\d)(\d{1,3}(?:\s\d{3})+|\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,2}))?$/i

/** `1,000` may be one or a thousand: who reads it must not choose. `0,125` and `1000,125` can be one thing only. */
export const commaThousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/

/** The number that a decimal text means, or nothing if it means none, or more than one. */
export function readDecimal(text: string): Fraction | undefined {
  const found = written.exec(text.trim())
  if (!found || commaThousands.test(text.trim())) return undefined
  const [, sign, whole, part = '', exponent = '0'] = found
  const power = BigInt(part.length) - BigInt(exponent)
  const digits = BigInt(`${whole.replace(/\s/g, '')}${part}`) * (sign === '-' ? -1n : 1n)
  return power >= 0n ? fraction(digits, 10n ** power) : fraction(digits * 10n ** -power)
}

/** Decimal where that is exact, as in `100000.5`; else as `fractionText`. */
export function decimalText({ top, bottom }: Fraction): string {
  const short = fraction(top, bottom)
  const size = String(short.bottom).length * 4
  const scaled = short.top * 10n ** BigInt(size)
  if (scaled % short.bottom !== 0n) return fractionText(short)
  const digits = String(scaled < 0n ? -scaled / short.bottom : scaled / short.bottom).padStart(size + 1, '0')
  const part = digits.slice(-size).replace(/0+$/, '')
  return `${short.top < 0n ? '-' : ''}${digits.slice(0, -size)}${part === '' ? '' : `.${part}`}`
}
