import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { formatWhen } from '../texts/format.ts'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { Qr } from './qr.tsx'
import { useSurroundings } from './surroundings.ts'
import css from './print-foot.module.css'

/** At the end of a printed page: from when it is, and the way back to what it says by now. */
export function PrintFoot() {
  const { print } = useTexts().core
  const { language } = useLanguage()
  const { town } = useSurroundings()
  // A new address is a new page; the location itself is read where it is printed.
  useLocation()
  const [at, setAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    const now = () => setAt(new Date().toISOString())
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  const address = location.href
  return (
    <footer className={css.foot} aria-hidden>
      <span className={css.qr}>
        <Qr text={address} label={print.qr} />
      </span>
      <p>
        {print.printed(town.name, formatWhen(language, at, town.timeZone))}
        <br />
        {print.now}
        <br />
        {address}
      </p>
    </footer>
  )
}
