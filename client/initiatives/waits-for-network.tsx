import { useConnection } from '../core/send.ts'
import { NetworkBanner } from '../ui/network-banner.tsx'

/** In a dialog, which covers the page's own banner: why what was sent has no answer yet. */
export function WaitsForNetwork({ busy }: { busy: boolean }) {
  const { online, storeAway, waiting } = useConnection()
  if (!busy || (online && !storeAway)) return null
  return <NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />
}
