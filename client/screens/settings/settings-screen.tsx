import { useCallback, useEffect, useState } from 'react'
import { Navigate } from 'react-router'
import { dayOf } from '#shared/core/calendar.ts'
import type { PolicyRow } from '#shared/core/policy.ts'
import { mayManagePeople } from '#shared/people/rights.ts'
import type { Town } from '#shared/places/place.ts'
import { api } from '../../core/api.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useSession } from '../../core/session.tsx'
import { ChangeTown } from '../../places/change-town.tsx'
import { SetArms } from '../../places/set-arms.tsx'
import { SetPayee } from '../../places/set-payee.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { CategoryList } from './category-list.tsx'
import { History, type SettingChange } from './history.tsx'
import { Policies } from './policies.tsx'
import css from './settings.module.css'
import { WorkCalendar } from './work-calendar.tsx'

type Settings = { policy: PolicyRow[]; history: SettingChange[] }

/** What the town says of itself, and its rules in numbers, with their history. To everybody but administrators there is no such page. */
export function SettingsScreen() {
  const { ready, actor } = useSession()
  const { settings } = useStaffTexts()
  const { state: city } = useCity()
  if (ready && actor.kind !== 'person') return <Navigate replace to="/login?next=/settings" />
  if (ready && !mayManagePeople(actor)) return <NotFound />
  return (
    <Page title={settings.title} width="wide">
      <h1>{settings.title}</h1>
      {ready && city ? <Sections town={city.town} /> : <TownWaiting rows={5} />}
    </Page>
  )
}

function Sections({ town }: { town: Town }) {
  const { settings } = useStaffTexts()
  const { loaded, failed, reload } = useSettings()
  const today = dayOf(new Date(useNow(60_000)).toISOString(), town.timeZone)
  if (failed) return <ErrorState onRetry={reload} />
  if (!loaded) return <Loading rows={5} />
  return (
    <div className={css.sections}>
      <section className={css.card}>
        <h2>{settings.town}</h2>
        <ChangeTown town={town} onChanged={reload} />
        <SetArms arms={town.arms} onChanged={reload} />
      </section>
      <section className={css.card} data-tall>
        <h2>{settings.categories.title}</h2>
        <CategoryList own={town.categories} onChanged={reload} />
      </section>
      <section className={css.card}>
        <h2>{settings.bodies.title}</h2>
        <p className="soft">{settings.bodies.words}</p>
        <div>
          <ButtonLink look="outline" to="/people?tab=bodies">
            {settings.bodies.open}
          </ButtonLink>
        </div>
      </section>
      <section className={css.card}>
        <h2>{settings.payee.title}</h2>
        <p className="soft">{settings.payee.words}</p>
        <SetPayee payee={town.payee} onChanged={reload} />
      </section>
      <section className={css.card}>
        <h2>{settings.history}</h2>
        <History changes={loaded.history} timeZone={town.timeZone} />
      </section>
      <section className={css.card} data-wide>
        <h2>{settings.calendar}</h2>
        <WorkCalendar own={town.days} today={today} onChanged={reload} />
      </section>
      <section className={css.card} data-wide>
        <h2>{settings.policy}</h2>
        <p className="soft">{settings.policyWords}</p>
        <Policies rows={loaded.policy} timeZone={town.timeZone} onChanged={reload} />
      </section>
    </div>
  )
}

function useSettings(): { loaded?: Settings; failed: boolean; reload: () => void } {
  const [loaded, setLoaded] = useState<Settings>()
  const [failed, setFailed] = useState(false)
  const reload = useCallback(() => {
    api<Settings>('/api/settings').then(
      settings => {
        setLoaded(settings)
        setFailed(false)
      },
      () => setFailed(true),
    )
  }, [])
  useEffect(reload, [reload])
  return { ...(loaded && { loaded }), failed, reload }
}
