const name = 'veche-outbox'
const leaseMs = 8_000

/** Runs `work` while no other page of this device runs its own: two tabs do not send the same thing at once. */
export async function asOnlyPage<T>(work: () => Promise<T>): Promise<T> {
  // Locks exist on secure origins alone; a hall's plain address gets a lease instead, and the server knows repeats anyway.
  if ('locks' in navigator) return (await navigator.locks.request(name, work)) as T
  while (!lease()) await new Promise(resolve => setTimeout(resolve, 250))
  try {
    return await work()
  } finally {
    release()
  }
}

const mine = Math.random().toString(36).slice(2)

function lease(): boolean {
  try {
    const [owner, until] = (localStorage.getItem(name) ?? '').split(' ')
    if (owner && owner !== mine && Number(until) > Date.now()) return false
    localStorage.setItem(name, `${mine} ${Date.now() + leaseMs}`)
    return true
  } catch {
    return true
  }
}

function release(): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Without storage there was no lease.
  }
}
