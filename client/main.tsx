import '@fontsource-variable/golos-text'
import './ui/global.css'
import './ui/sight.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadTexts, storedLanguage } from './texts/texts.tsx'
import { CrashScreen } from './ui/crash.tsx'

await start()

/** Texts are loaded before the first picture, so that a page never changes its language before the reader's eyes. */
async function start(): Promise<void> {
  const texts = await loadTexts(storedLanguage())
  const root = createRoot(place(), {
    onUncaughtError(error) {
      console.error(error)
      // React has taken the broken tree away by now; the message gets a root of its own.
      queueMicrotask(() => {
        root.unmount()
        createRoot(place()).render(<CrashScreen texts={texts.core.crash} />)
      })
    },
  })
  root.render(
    <StrictMode>
      <App texts={texts} />
    </StrictMode>,
  )
  // A moment later, when the screen's own files have come too.
  setTimeout(() => void import('./core/offline-page.ts').then(it => it.keepPageForOffline()).catch(() => {}), 2000)
}

function place(): HTMLElement {
  document.querySelector('#root')?.remove()
  const element = document.createElement('div')
  element.id = 'root'
  document.body.prepend(element)
  return element
}
