import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse } from '#shared/core/refusal.ts'

/** How often something may be tried: by whoever does it first, then by their address, which a whole hall may share. */
const rules = {
  /** Own is the login as tried from one address: a stranger's wrong passwords elsewhere do not keep its owner out. */
  login: { own: [10, 300], address: [300, 300] },
  /** One login from everywhere, against many addresses that try it together. */
  account: { own: [200, 300], address: [300, 300] },
  join: { own: [30, 60], address: [3000, 60] },
  /** Wrong codes: six digits must not be found by trying. */
  code: { own: [10, 60], address: [200, 60] },
  command: { own: [300, 10], address: [30_000, 10] },
  /** Each may be a load of the database. */
  subscribe: { own: [100, 10], address: [30_000, 10] },
  /** Similar questions, asked for while somebody types. */
  similar: { own: [120, 60], address: [12_000, 60] },
  /** Asking for a meeting, joining those who ask. */
  request: { own: [20, 3600], address: [300, 3600] },
  /** Questions in advance, and support for them. */
  ahead: { own: [60, 3600], address: [3000, 3600] },
  /** Private links must not be found by trying. */
  link: { own: [60, 60], address: [600, 60] },
  /** Wrong one-time codes: a right one takes its count back. */
  entry: { own: [10, 600], address: [100, 600] },
  /** On the way to a provider of identity and back. */
  provider: { own: [30, 600], address: [1000, 600] },
  /** Numbers of paper cards, tried from home. */
  card: { own: [20, 60], address: [200, 60] },
  photo: { own: [30, 300], address: [600, 300] },
  /** Papers of drafts, some megabytes each. */
  paper: { own: [30, 600], address: [300, 600] },
  /** Files of ideas, each read whole. */
  import: { own: [60, 600], address: [300, 600] },
} as const satisfies Record<
  string,
  { own: readonly [points: number, seconds: number]; address: readonly [number, number] }
>

export type LimitName = keyof typeof rules
export type Limits = ReturnType<typeof createLimits>

/** Counts tries in memory. `factor` widens all limits, for simulated residents that share one address. */
export function createLimits(factor = 1) {
  const make = ([points, duration]: readonly [number, number]) =>
    new RateLimiterMemory({ points: points * factor, duration })
  const limiters = Object.fromEntries(
    Object.entries(rules).map(([name, { own, address }]) => [name, { own: make(own), address: make(address) }]),
  ) as Record<LimitName, { own: RateLimiterMemory; address: RateLimiterMemory }>

  /** Counts one try; refuses with `too-many` when it is one too many. */
  async function take(name: LimitName, own: string | undefined, address: string): Promise<void> {
    const { own: first, address: second } = limiters[name]
    try {
      if (own !== undefined) await first.consume(own)
      await second.consume(address)
    } catch (error) {
      if (error instanceof Error) throw error
      refuse('too-many')
    }
  }

  /** Takes a count back: the try was a right one. */
  async function giveBack(name: LimitName, own: string | undefined, address: string): Promise<void> {
    const { own: first, address: second } = limiters[name]
    if (own !== undefined) await first.reward(own)
    await second.reward(address)
  }

  return { take, giveBack }
}
