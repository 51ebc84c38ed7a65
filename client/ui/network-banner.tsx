import { IconCloudOff, IconDatabaseOff, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { formatWhen } from '../texts/format.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { townStore } from './town.ts'
import css from './network-banner.module.css'

type NetworkBannerProps = {
  /** Actions in the outbox that the server has not answered yet. */
  waiting: number
  online: boolean
  /** The server answers, its database does not. */
  databaseAway?: boolean
}

/** Says honestly what waits and why; empty (but listening) when all is well. */
export function NetworkBanner({ waiting, online, databaseAway }: NetworkBannerProps) {
  const texts = useTexts().core.network
  const saved = useSaved(online)
  return (
    <div role="status" className={css.place}>
      {waiting > 0 && (!online || databaseAway) ? (
        <Line icon={<IconRefresh aria-hidden />} title={texts.waiting(waiting)} words={texts.waitingWords(waiting)} />
      ) : databaseAway ? (
        <Line icon={<IconDatabaseOff aria-hidden />} title={texts.database} words={texts.databaseWords} />
      ) : (
        !online && (
          <Line icon={<IconCloudOff aria-hidden />} title={texts.offline} words={saved ?? texts.offlineWords} />
        )
      )}
    </div>
  )
}

const memory = 'veche.last-live'

/** When what is shown was last known to be so: kept on the device, so that a page opened without network can say it. */
function useSaved(online: boolean): string | undefined {
  const texts = useTexts().core.network
  const { language } = useLanguage()
  const { timeZone } = useSyncExternalStore(townStore.listen, townStore.get)
  const [last, setLast] = useState(readLast)
  useEffect(() => {
    if (!online) return undefined
    const live = () => {
      const now = new Date().toISOString()
      setLast(now)
      try {
        localStorage.setItem(memory, now)
      } catch {
        // A page opened anew without network then does not know when.
      }
    }
    const first = setTimeout(live, 3_000)
    const later = setInterval(live, 60_000)
    return () => {
      clearTimeout(first)
      clearInterval(later)
    }
  }, [online])
  return last === undefined ? undefined : texts.savedAt(formatWhen(language, last, timeZone))
}

function readLast(): string | undefined {
  try {
    return localStorage.getItem(memory) ?? undefined
  } catch {
    return undefined
  }
}

function Line({ icon, title, words }: { icon: ReactNode; title: string; words: string }) {
  return (
    <div className={css.banner}>
      {icon}
      <span>
        <strong>{title}</strong>
        <br />
        {words}
      </span>
    </div>
  )
}
