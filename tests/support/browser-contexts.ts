import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export type Contexts = ReturnType<typeof contextsOf>

/**
 * Contexts of a browser, some of them lent again and again. Whoever gets one finds nothing of those before: no cookie, nothing
 * stored. Only files that may be cached are there, unpacked and compiled, which is half the work of opening a page; the other
 * half, keeping the page for no network, is left out of them. Whoever looks at that has a context of their own.
 */
export function contextsOf(browser: Browser) {
  const free = new Map<string, BrowserContext[]>()
  /** The common ones come back to `free` under this name. */
  const kinds = new Map<BrowserContext, string>()

  return {
    /** A context for somebody who goes to this origin alone, and its first page, still empty. */
    async lend(origin: string, options: BrowserContextOptions): Promise<[BrowserContext, Page]> {
      const kind = JSON.stringify([origin, options])
      const used = free.get(kind)?.pop()
      const context = used ?? (await browser.newContext({ ...options, serviceWorkers: 'block' }))
      kinds.set(context, kind)
      const page = await context.newPage()
      if (used) await forget(page, origin)
      return [context, page]
    },
    /** One that nobody has had or will have. */
    async own(options: BrowserContextOptions): Promise<[BrowserContext, Page]> {
      const context = await browser.newContext(options)
      return [context, await context.newPage()]
    },
    async giveBack(context: BrowserContext): Promise<void> {
      const kind = kinds.get(context)
      if (kind === undefined) return context.close()
      context.removeAllListeners()
      await Promise.all(context.pages().map(page => page.close()))
      await Promise.all([context.clearPermissions(), context.unrouteAll()])
      free.set(kind, [...(free.get(kind) ?? []), context])
    },
  }
}

async function forget(page: Page, origin: string): Promise<void> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await wire.detach()
}
