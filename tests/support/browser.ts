import type { BrowserContext, Page } from 'playwright-core'
import type { Contexts } from './browser-contexts.ts'

/** Phones come in one size here; the windows of the others may be made larger and smaller. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  'small-projector': { viewport: { width: 1024, height: 768 } },
} as const

export type Screen = keyof typeof screens

export type Someone = {
  readonly page: Page
  readonly context: BrowserContext
  /** Takes this person's network away, or gives it back. */
  offline(away: boolean): Promise<void>
  /** Errors like this on the person's console are part of the story. */
  expects(error: RegExp): void
}

type Way = {
  readonly path?: string
  readonly login?: { login: string; password: string } | undefined
  /** Another way to the same server. */
  readonly url?: string
  /** What the clock of this person's screen shows, where it is not now. */
  readonly time?: Date
  /** What this person's browser remembers from another day. */
  readonly memory?: Readonly<Record<string, string>>
  /** Nobody before had this browser, and it keeps pages for the time without network. The three above have such a one anyway. */
  readonly ownBrowser?: boolean
}

export type People = ReturnType<typeof peopleOf>

/** People at their screens, each with a browser of their own; what goes wrong on any of them is written down. `phoneScale`: how many dots a phone has to a pixel; pictures want two, a test is quicker with one. */
export function peopleOf(contexts: Contexts, home: string, phoneScale = 1) {
  const open: BrowserContext[] = []
  const troubles: string[] = []

  /** Opens a window. */
  async function person(
    name: string,
    screen: Screen,
    { path = '/', login, url = home, time, memory, ownBrowser = false }: Way = {},
  ): Promise<Someone> {
    const options = {
      ...screens[screen],
      deviceScaleFactor: screen === 'phone' ? phoneScale : 1,
      baseURL: url,
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      ...(memory && { storageState: remembered(url, memory) }),
    }
    const own = ownBrowser || url !== home || time !== undefined || memory !== undefined
    const [context, page] = await (own ? contexts.own(options) : contexts.lend(url, options))
    open.push(context)
    context.setDefaultTimeout(15_000)
    const expected: RegExp[] = []
    const asks = (address: string) => {
      const { protocol, host } = new URL(address)
      if (/^(http|ws)s?:$/.test(protocol) && host !== new URL(url).host)
        troubles.push(`${name} asked a foreign host: ${address}`)
    }
    context.on('request', request => asks(request.url()))
    const attend = (each: Page) => {
      each.on('websocket', socket => asks(socket.url()))
      watch(each, name, expected, troubles)
    }
    attend(page)
    context.on('page', attend)
    if (login) {
      const answer = await context.request.post('/api/session', { data: login })
      if (!answer.ok()) throw new Error(`${name} cannot sign in: ${answer.status()}`)
    }
    if (time) await context.clock.install({ time })
    await page.goto(path)
    return {
      page,
      context,
      expects: error => void expected.push(error),
      offline: async away => {
        if (!own) throw new Error(`${name} needs a browser of their own to be without network`)
        expected.push(networkError)
        await context.setOffline(away)
      },
    }
  }

  return {
    person,
    /** What went wrong since it was last asked: errors of pages and consoles, requests to foreign hosts. */
    troubles: () => troubles.splice(0),
    /** A picture of every open window, for whoever looks for the cause of a failed test. */
    pictures: async (folder: string) => {
      const pages = open.flatMap(context => context.pages())
      await Promise.all(pages.map((page, n) => page.screenshot({ path: `${folder}/${n + 1}.png` }).catch(() => {})))
    },
    /** Everybody goes home. */
    leave: async () => void (await Promise.all(open.splice(0).map(contexts.giveBack))),
  }
}

/** What Chromium says when the network is away. */
export const networkError = /net::ERR_|WebSocket connection to .* failed|when fetching the script|Failed to fetch/

const remembered = (origin: string, memory: Readonly<Record<string, string>>) => ({
  cookies: [],
  origins: [{ origin, localStorage: Object.entries(memory).map(([name, value]) => ({ name, value })) }],
})

function watch(page: Page, name: string, expected: readonly RegExp[], troubles: string[]): void {
  page.on('pageerror', error => troubles.push(`${name}: ${error.stack ?? error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error') return
    if (expected.some(error => error.test(message.text()))) return
    troubles.push(`${name}'s console: ${message.text()} (${message.location().url})`)
  })
  page.on('dialog', dialog => {
    if (dialog.type() === 'beforeunload') return void dialog.accept()
    troubles.push(`${name} saw a ${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
}
