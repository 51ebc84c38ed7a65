import { useEffect, useState } from 'react'
import type { ConsentText } from '#shared/people/consent.ts'
import { fetchConsentText } from './consent.ts'

/** The words of the consent, a paragraph a block; they are signed in the town's language whatever the page is read in. */
export function ConsentWords({ text }: { text: string }) {
  const [, ...rest] = text.split('\n\n')
  return (
    <div lang="ru">
      {rest.map(paragraph => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

/** The consent; `undefined` while it is on its way. */
export function useConsentText(): { consent?: ConsentText; failed: boolean } {
  const [consent, setConsent] = useState<ConsentText>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let here = true
    fetchConsentText().then(
      found => here && setConsent(found),
      () => here && setFailed(true),
    )
    return () => {
      here = false
    }
  }, [])
  return { ...(consent && { consent }), failed }
}
