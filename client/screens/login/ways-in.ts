import { useEffect, useState } from 'react'
import { api } from '../../core/api.ts'

export type DemoAccount = { login: string; password: string; title: string }

/** What the server offers besides login and password: the name of its provider of identity, and the demonstration's accounts. */
export type WaysIn = { readonly provider?: string; readonly accounts: readonly DemoAccount[] }

export function useWaysIn(): WaysIn {
  const [ways, setWays] = useState<WaysIn>({ accounts: [] })
  useEffect(() => {
    let here = true
    // Without an answer the form is all there is, and it says so itself when it is used.
    api<{ provider?: string; demo?: { accounts: DemoAccount[] } }>('/api/config').then(
      ({ provider, demo }) => here && setWays({ ...(provider && { provider }), accounts: demo?.accounts ?? [] }),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  return ways
}
