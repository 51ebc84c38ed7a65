import { IconCloudOff, IconDatabaseOff, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.tsx'
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
  return (
    <div role="status" className={css.place}>
      {waiting > 0 && (!online || databaseAway) ? (
        <Line icon={<IconRefresh aria-hidden />} title={texts.waiting(waiting)} words={texts.waitingWords(waiting)} />
      ) : databaseAway ? (
        <Line icon={<IconDatabaseOff aria-hidden />} title={texts.database} words={texts.databaseWords} />
      ) : (
        !online && <Line icon={<IconCloudOff aria-hidden />} title={texts.offline} words={texts.offlineWords} />
      )}
    </div>
  )
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
