import { useEffect, useRef } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { isStaff } from '#shared/people/rights.ts'
import type { Actor } from '#shared/core/actor.ts'
import { dayOf } from '#shared/core/calendar.ts'
import type { CityState } from '#shared/state.ts'
import { useCity } from '../../core/city.ts'
import { useNow } from '../../core/now.ts'
import { useConnection } from '../../core/send.ts'
import { useSession } from '../../core/session.tsx'
import { useCard } from '../../issues/use-card.ts'
import { useStaffTexts } from '../../texts/texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { NetworkBanner } from '../../ui/network-banner.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { TownWaiting } from '../../ui/town-waiting.tsx'
import { openedByItself, useDeskAddress, type DeskAddress } from './desk-address.ts'
import { matching, shownOrder, tabsFor, tasksOf } from './desk-list.ts'
import { DeskFilters } from './desk-filters.tsx'
import css from './desk.module.css'
import { TaskCard } from './task-card.tsx'
import { TaskList } from './task-list.tsx'

/** «Мои поручения»: what is owed, by whom and by when; the card of one task beside the list. */
export function DeskScreen() {
  const { ready, actor } = useSession()
  const { pathname, search } = useLocation()
  const texts = useStaffTexts()
  const title = useDeskTitle(actor)
  if (!ready)
    return (
      <Page title={texts.tasks.desk.title} width="wide">
        <Loading rows={5} />
      </Page>
    )
  if (actor.kind !== 'person') return <Navigate replace to={`/login?next=${encodeURIComponent(pathname + search)}`} />
  if (!isStaff(actor)) return <NotFound />
  return <Desk actor={actor} title={title} />
}

function Desk({ actor, title }: { actor: Actor; title: string }) {
  const { state, status, seq } = useCity()
  const { online, storeAway, waiting } = useConnection()
  const { desk } = useStaffTexts()
  const notice = <NetworkBanner waiting={waiting} online={online && status !== 'stale'} databaseAway={storeAway} />
  return (
    <Page title={title} width="wide" notice={notice}>
      <h1 className={css.title}>{title}</h1>
      <p className={css.beside}>
        <Link to="/initiatives/desk">{desk.initiatives}</Link>
      </p>
      {state ? <Board city={state} actor={actor} seq={seq} /> : <TownWaiting rows={6} />}
    </Page>
  )
}

function Board({ city, actor, seq }: { city: CityState; actor: Actor; seq: number }) {
  const now = new Date(useNow(30_000)).toISOString()
  const today = dayOf(now, city.town.timeZone)
  const { desk } = useStaffTexts()
  const tabs = tabsFor(actor)
  const address = useDeskAddress(tabs)
  const all = Object.values(city.tasks)
  const counts = Object.fromEntries(tabs.map(tab => [tab, tasksOf(tab, all, actor, today).length]))
  const ofCard = useCard(address.words)
  const tasks = matching(tasksOf(address.tab, all, actor, today), address.body, address.words, city, ofCard)
  const chosen = address.task === undefined ? undefined : city.tasks[address.task]
  useFirstTask(address, shownOrder(address.tab, tasks, today)[0]?.id)
  useFocusOnCard(address.task)
  return (
    <div className={css.board} data-open={address.task !== undefined || undefined}>
      <section className={css.side} aria-label={desk.lists}>
        <DeskFilters tabs={tabs} counts={counts} city={city} address={address} />
        <TaskList city={city} tasks={tasks} tab={address.tab} today={today} address={address} />
      </section>
      <section className={css.card} id="task-card" data-reading tabIndex={-1} aria-label={desk.chooseTitle}>
        {chosen ? (
          <TaskCard
            key={chosen.id}
            task={chosen}
            city={city}
            actor={actor}
            now={now}
            seq={seq}
            back={address.without}
          />
        ) : address.task === undefined ? (
          <EmptyState title={desk.chooseTitle} words={desk.choose} />
        ) : (
          <EmptyState title={desk.gone} words={desk.goneWords} />
        )}
      </section>
    </div>
  )
}

/** Where the card stands beside the list it is never empty while there is something to do. */
function useFirstTask({ task, open }: DeskAddress, first: string | undefined): void {
  const begin = useRef(open)
  useEffect(() => {
    begin.current = open
  })
  useEffect(() => {
    if (task === undefined && first !== undefined && matchMedia('(min-width: 900px)').matches) begin.current(first)
  }, [task, first])
}

/** Whoever opened a task by Enter goes on reading there; a page that was opened with a task begins at its top. */
function useFocusOnCard(task: string | undefined): void {
  const before = useRef(task)
  const { state } = useLocation()
  useEffect(() => {
    const known = task === before.current
    before.current = task
    if (task === undefined || known || state === openedByItself) return
    document.querySelector<HTMLElement>('#task-card')?.focus({ preventScroll: true })
    if (matchMedia('(max-width: 899px)').matches) scrollTo(0, 0)
  }, [task, state])
}

function useDeskTitle(actor: Actor): string {
  const { tasks, desk } = useStaffTexts()
  return tabsFor(actor)[0] === 'mine' ? tasks.desk.title : desk.allTitle
}
