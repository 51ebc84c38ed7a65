import type { Page } from 'playwright-core'
import type { People, Screen, Someone } from '../support/browser.ts'
import type { Language } from '../../client/texts/types.ts'
import type { Login, WalkedTown, Who } from './town.ts'
import type { Words } from './words.ts'

type Shown = {
  /** Kebab case, unique in the whole list: it names the picture and the failure. */
  readonly name: string
  /** Where it is looked at; none: on every screen. */
  readonly sizes?: readonly Screen[]
  /** It is looked at on A4 too. */
  readonly paper?: boolean
}

/** A screen as it is when its address is opened, and what may be done there. */
export type Visit = Shown & {
  /** None: somebody without an account. */
  readonly who?: Who
  readonly path: string
  readonly before?: () => Promise<unknown>
  /** What the browser says of it and is no trouble: an answer that something is not there. */
  readonly expects?: RegExp
  /** Resolves once there is something to look at. */
  readonly ready: (page: Page) => Promise<unknown>
  readonly states?: readonly State[]
}

/** What the screen becomes by a deed on it. */
export type State = Shown & {
  readonly reach: (page: Page, someone: Someone) => Promise<unknown>
  /** A dialog is closed again by Escape; anything else by this, where the next state needs it. */
  readonly leave?: (page: Page, someone: Someone) => Promise<unknown>
  readonly dialog?: boolean
}

/** What is looked at. */
export type Seen = Required<Shown> & { readonly dialog: boolean }

/** A part of the list: the same for pictures, for axe and for both languages. */
export type Visits = (town: WalkedTown, say: Words) => readonly Visit[]

export const everySize: readonly Screen[] = ['phone', 'desktop', 'projector', 'small-projector']

type Walk = {
  readonly people: People
  readonly visits: readonly Visit[]
  readonly screen: Screen
  readonly language: Language
  readonly login: (who: Who) => Login | undefined
  readonly look: (page: Page, seen: Seen) => Promise<unknown>
  /** Whether a screen of this name is looked at; none: all are. */
  readonly wanted?: (name: string) => boolean
  /** Hears of a screen that cannot be reached; none: the walk ends there. */
  readonly onFailure?: (name: string, error: unknown) => void
  readonly time?: () => Date
  /** How the version for low vision is set on these devices. */
  readonly sight?: Record<string, string>
}

/** Goes through the visits, everybody on a device of their own, and looks at each state in its turn. */
export async function walk(given: Walk): Promise<void> {
  const { visits, screen, look, wanted = () => true } = given
  const sitting = new Map<Who, Someone>()
  for (const visit of visits) {
    const all = (visit.states ?? []).filter(state => fits(state, screen))
    // A state follows from those before it.
    const states = all.slice(0, all.findLastIndex(({ name }) => wanted(name)) + 1)
    const whole = wanted(visit.name) && fits(visit, screen)
    if (!whole && states.length === 0) continue
    await attempt(given, visit.name, async () => {
      await visit.before?.()
      const someone = await sit(given, sitting, visit)
      await visit.ready(someone.page)
      if (whole) await look(someone.page, seen(visit))
      for (const state of states) await attempt(given, state.name, () => show(given, state, someone))
    })
  }
}

/** Makes a state, looks at it where it is wanted, and undoes it. */
async function show({ look, wanted = () => true }: Walk, state: State, someone: Someone): Promise<void> {
  const { page } = someone
  await state.reach(page, someone)
  const dialog = page.locator('dialog[open]')
  if (state.dialog) await dialog.waitFor()
  if (wanted(state.name)) await look(page, seen(state))
  if (state.dialog) {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await state.leave?.(page, someone)
}

const fits = ({ sizes = everySize }: Shown, screen: Screen): boolean =>
  screen === 'phone' ? sizes.includes(screen) : sizes.some(size => size !== 'phone')

const seen = ({ name, sizes = everySize, paper = false, ...rest }: Shown & { dialog?: boolean }): Seen => ({
  name,
  sizes,
  paper,
  dialog: rest.dialog ?? false,
})

/** The one who looks, at their device, with the page open. */
async function sit(given: Walk, sitting: Map<Who, Someone>, visit: Visit): Promise<Someone> {
  const { who = 'visitor', path, expects } = visit
  const { people, screen, language, login, time, sight } = given
  const known = sitting.get(who)
  if (known) {
    if (expects) known.expects(expects)
    await known.page.goto(path)
    return known
  }
  const someone = await people.person(who, screen, {
    path,
    login: login(who),
    memory: { 'veche.language': language, ...(sight && { 'veche.sight': JSON.stringify(sight) }) },
    ...(time && { time: time() }),
  })
  sitting.set(who, someone)
  return someone
}

/** A failure says on which screen it happened. */
async function attempt({ onFailure }: Walk, name: string, deed: () => Promise<void>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    const named = new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    if (!onFailure) throw named
    onFailure(name, named)
  }
}
