import { useEffect } from 'react'

/** Pixels of the base letter at a terminal. */
const large = 22

/** A terminal is read standing, by everybody: its letters are large as long as this is shown, or larger where somebody has set them so. */
export function useLargeLetters(): void {
  useEffect(() => {
    const root = document.documentElement
    const before = root.style.fontSize
    root.style.fontSize = `${Math.max(large, parseFloat(getComputedStyle(root).fontSize))}px`
    return () => {
      root.style.fontSize = before
    }
  }, [])
}
