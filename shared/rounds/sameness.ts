/**
 * How many more raises of the share surely leave every decision as it is. Between two decisions all amounts are straight
 * lines in the share, so that each comparison says exactly how long it stays true: the raises up to there need no count.
 */
export type Sameness = {
  /** False once the very next raise may change something: nothing more is worth knowing. */
  readonly open: boolean
  /** `value + raises × growth` stays on its side of zero (zero is the side above). */
  readonly keeps: (value: bigint, growth: bigint) => void
  /** It stays above zero if it is above, and at zero if it is at zero. */
  readonly keepsApart: (value: bigint, growth: bigint) => void
  /** Raises that change nothing; nothing if no raise ever will. */
  readonly raises: () => bigint | undefined
}

/** @param watching - false where nobody will raise anything */
export function watchSameness(watching: boolean): Sameness {
  let open = watching
  let most: bigint | undefined = watching ? undefined : 0n
  const atMost = (raises: bigint): void => {
    if (most === undefined || raises < most) most = raises
    if (most === 0n) open = false
  }
  const keeps = (value: bigint, growth: bigint): void => {
    if (!open) return
    if (value >= 0n && growth < 0n) atMost(value / -growth)
    else if (value < 0n && growth > 0n) atMost((-value - 1n) / growth)
  }
  return {
    get open() {
      return open
    },
    keeps,
    keepsApart: (value, growth) => {
      if (!open) return
      if (value === 0n && growth !== 0n) atMost(0n)
      else if (value > 0n) keeps(value - 1n, growth)
    },
    raises: () => most,
  }
}
