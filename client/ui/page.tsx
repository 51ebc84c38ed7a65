import { IconLogin2, IconLogout } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { Arms } from './arms.tsx'
import { useSightPanel } from './sight-button.tsx'
import { useSurroundings } from './surroundings.ts'
import css from './page.module.css'

// On paper alone: nobody waits for it.
const PrintFoot = lazy(async () => ({ default: (await import('./print-foot.tsx')).PrintFoot }))

type PageProps = {
  /** The window's title, beside the name «Вече». */
  title: string
  /** Stands in the header after the name of the town: the search of the map, the state of a meeting. */
  tools?: ReactNode
  /** `map` fills what the header leaves of the window; `wide` for tables; `text` is a column of comfortable lines. */
  width?: 'text' | 'wide' | 'map'
  /** On paper it is a document with a head and a foot of its own: the page's are left out. */
  document?: boolean
  /** Network banner and the like: between header and content. */
  notice?: ReactNode
  children: ReactNode
}

/** The frame of every page but the phone's and the projector's: header, navigation, language, who is signed in. */
export function Page({ title, tools, width = 'text', document, notice, children }: PageProps) {
  const { core } = useTexts()
  const sight = useSightPanel()
  useTitle(title)
  return (
    <div className={css.page} data-width={width} data-document={document}>
      <a className={css.skip} href="#content">
        {core.skip}
      </a>
      <header className={css.header}>
        <Name />
        {tools && <div className={css.tools}>{tools}</div>}
        <Navigation />
        <Tools sight={sight.button} />
      </header>
      {sight.panel}
      {notice}
      <main id="content" tabIndex={-1} className={css.main}>
        {width === 'map' && <h1 className="unseen">{title}</h1>}
        {children}
      </main>
      {!document && (
        <Suspense>
          <PrintFoot />
        </Suspense>
      )}
    </div>
  )
}

/** Names the window after what it shows. */
export function useTitle(title: string): void {
  const { name } = useTexts().core
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}

/** Two letters for the language that is not being read. */
export function LanguageSwitch() {
  const { nav } = useTexts().core
  const { language, setLanguage } = useLanguage()
  return (
    <div role="group" aria-label={nav.language} className={css.languages}>
      {(['ru', 'en'] as const).map(each => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
          <abbr title={each === 'ru' ? 'Русский' : 'English'}>{each === 'ru' ? 'RU' : 'EN'}</abbr>
        </button>
      ))}
    </div>
  )
}

function Name() {
  const { core } = useTexts()
  const { town } = useSurroundings()
  return (
    <Link to="/" className={css.name} aria-label={core.nav.home}>
      <Arms className={css.arms} />
      <strong>{core.name}</strong>
      {town.name && <span>{town.name}</span>}
    </Link>
  )
}

function Navigation() {
  const { nav } = useTexts().core
  const { viewer } = useSurroundings()
  return (
    <nav aria-label={nav.label} className={css.nav} data-long={viewer?.staff || viewer?.admin || undefined}>
      <NavLink to="/" end>
        {nav.map}
      </NavLink>
      <NavLink to="/meetings">{nav.meetings}</NavLink>
      <NavLink to="/initiatives">{nav.initiatives}</NavLink>
      <NavLink to="/rounds" className={css.spare}>
        {nav.rounds}
      </NavLink>
      {viewer?.staff && <NavLink to="/desk">{nav.desk}</NavLink>}
      {viewer?.keeper && <NavLink to="/residents">{nav.residents}</NavLink>}
      {viewer?.admin && <NavLink to="/people">{nav.people}</NavLink>}
      {viewer?.admin && <NavLink to="/settings">{nav.settings}</NavLink>}
    </nav>
  )
}

function Tools({ sight }: { sight: ReactNode }) {
  const { nav } = useTexts().core
  const { viewer, logOut } = useSurroundings()
  return (
    <div className={css.end}>
      {sight}
      <LanguageSwitch />
      {viewer ? (
        <>
          <span className={css.viewer}>
            <span className="unseen">{nav.person(viewer.name)}</span>
            <span aria-hidden>{viewer.name}</span>
          </span>
          <button type="button" className={css.session} aria-label={nav.logout} onClick={() => void logOut()}>
            <IconLogout size={20} aria-hidden />
            <span className={css.word}>{nav.logout}</span>
          </button>
        </>
      ) : (
        <Link to="/login" className={css.session} aria-label={nav.login}>
          <IconLogin2 size={20} aria-hidden />
          <span className={css.word}>{nav.login}</span>
        </Link>
      )}
    </div>
  )
}
