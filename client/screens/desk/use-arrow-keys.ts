import { useEffect } from 'react'

/** Arrow up and down, Home and End move among the links of a list, wherever on the page the keys are pressed but in a field. */
export function useArrowKeys(selector: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isBusy(event.target)) return
      const rows = [...document.querySelectorAll<HTMLElement>(selector)].filter(row => row.offsetParent !== null)
      const next = rows[place(rows, event.key)]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [selector])
}

function place(rows: readonly HTMLElement[], key: string): number {
  const focused = rows.findIndex(row => row === document.activeElement)
  const at = focused === -1 ? rows.findIndex(row => row.ariaCurrent === 'true') : focused
  if (key === 'ArrowDown') return Math.min(rows.length - 1, at + 1)
  if (key === 'ArrowUp') return at === -1 ? -1 : Math.max(0, at - 1)
  if (key === 'Home') return at === -1 ? -1 : 0
  if (key === 'End') return at === -1 ? -1 : rows.length - 1
  return -1
}

/** In a field arrows move the cursor, in the card they scroll what is read. */
const isBusy = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [data-reading]') !== null
