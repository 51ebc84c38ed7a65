import { useState } from 'react'
import { useAct } from '../core/act.ts'
import { newLink } from '../core/new-link.ts'
import { useFollowingTexts } from '../texts/following-texts.ts'
import { Button } from '../ui/button.tsx'
import css from './set-feed.module.css'

/** The private address of the news: made on this device, shown once, replaced or revoked at any time. */
export function SetFeed({ has, refresh }: { has: boolean; refresh: () => Promise<void> }) {
  const texts = useFollowingTexts().news.feed
  const { run, busy } = useAct()
  const [link, setLink] = useState<string>()
  const set = async (next: string | undefined) => {
    const input = next === undefined ? {} : { link: next }
    const answer = await run('people.set-feed', 'city', input, { done: next ? texts.made : texts.revoked })
    if (!answer?.ok) return
    setLink(next)
    await refresh()
  }
  const address = (file: string) => `${location.origin}/api/feeds/${link ?? ''}/${file}`
  return (
    <details className={css.feed}>
      <summary>{texts.title}</summary>
      <p>{texts.words}</p>
      {link ? (
        <>
          <p role="status">
            <strong>{texts.once}</strong>
          </p>
          <dl className={css.links}>
            {(['news.atom', 'dates.ics'] as const).map(file => (
              <div key={file}>
                <dt>{file === 'news.atom' ? texts.atom : texts.ics}</dt>
                <dd>
                  <a href={address(file)}>{address(file)}</a>
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        has && <p>{texts.has}</p>
      )}
      <div className={css.deeds}>
        <Button look="outline" busy={busy('people.set-feed')} onClick={() => void set(newLink())}>
          {has ? texts.again : texts.make}
        </Button>
        {has && (
          <Button look="quiet" busy={busy('people.set-feed')} onClick={() => void set(undefined)}>
            {texts.revoke}
          </Button>
        )}
      </div>
    </details>
  )
}
