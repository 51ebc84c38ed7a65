import { useMemo, useRef, useState } from 'react'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useTexts } from '../../texts/texts.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { Board } from './board.tsx'
import { itemsOf, type Item } from './items.ts'
import css from './board.module.css'
import { Search, type Found } from './search.tsx'

/** The public map: everything that may be known of the town's meetings, issues and instructions, live, without an account. */
export function PublicScreen() {
  const { state } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const { map } = useTexts()
  const now = useNow(30_000)
  const items = useMemo(() => (state ? itemsOf(state, new Date(now).toISOString()) : nothing), [state, now])
  const places = useMemo(() => Object.values(state?.places ?? {}), [state?.places])
  const [found, setFound] = useState<Found>()
  const finds = useRef(0)
  // The same address found again is a new wish to be shown it.
  const onFound = (each: Found) => setFound({ ...each, id: `${each.id}#${finds.current++}` })
  return (
    <Page
      title={map.title}
      width="map"
      tools={<Search items={items} places={places} onFound={onFound} />}
      notice={<NetworkBanner waiting={waiting} online={online} databaseAway={storeAway} />}
    >
      {state ? (
        <Board city={state} items={items} now={now} found={found} />
      ) : (
        <div className={css.waiting}>
          <TownWaiting rows={5} />
        </div>
      )}
    </Page>
  )
}

const nothing: readonly Item[] = []
