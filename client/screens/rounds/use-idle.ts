import { useEffect, useRef, useState } from 'react'

/** After so many seconds without a touch or a key the terminal says that it will end, and after so many more it does. */
const patience = 90
const warning = 30

/** Ends what is done when nobody is there any more; the seconds that are left, while it says so. */
export function useIdle(onEnd: () => void): number | undefined {
  const [left, setLeft] = useState<number>()
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    let last = Date.now()
    const touched = () => {
      last = Date.now()
      setLeft(undefined)
    }
    // A page scrolls by itself too, as when the warning appears.
    const deeds = ['pointerdown', 'keydown', 'wheel'] as const
    for (const deed of deeds) window.addEventListener(deed, touched, { passive: true })
    const timer = setInterval(() => {
      const rest = Math.ceil(patience + warning - (Date.now() - last) / 1000)
      if (rest <= 0) end.current()
      else setLeft(rest <= warning ? rest : undefined)
    }, 1000)
    return () => {
      clearInterval(timer)
      for (const deed of deeds) window.removeEventListener(deed, touched)
    }
  }, [])
  return left
}
