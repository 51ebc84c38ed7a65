type Act = { readonly at: number; readonly order: number; readonly run: () => Promise<void> }

/** What is to happen, each thing at its moment, so that the city's log is written in order of time. */
export type Timeline = {
  /** Things planned while others happen may only be later than those. */
  plan(at: Date, run: () => Promise<void>): void
  /** Lets everything happen that comes before a moment; the rest never does. */
  runUntil(end: Date): Promise<void>
}

/** Begins an empty timeline. */
export function newTimeline(): Timeline {
  const waiting: Act[] = []
  let order = 0
  const plan: Timeline['plan'] = (at, run) => {
    const act = { at: at.getTime(), order: order++, run }
    const later = waiting.findIndex(other => other.at > act.at)
    waiting.splice(later < 0 ? waiting.length : later, 0, act)
  }
  const runUntil = async (end: Date) => {
    for (let next = waiting.shift(); next && next.at < end.getTime(); next = waiting.shift()) await next.run()
  }
  return { plan, runUntil }
}
