import { useLayoutEffect, useRef } from 'react'
import css from './projector.module.css'

type FitTextProps = {
  children: string
  className?: string | undefined
  /** Sizes to try, in hundredths of the screen's height. */ sizes: readonly number[]
}

/** Words as large as their box allows: tries one size after another until nothing is cut off. */
export function FitText({ children, className, sizes }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const key = sizes.join()
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const fit = () => {
      for (const size of key.split(',')) {
        element.style.fontSize = `calc(var(--u) * ${size})`
        // Tails of letters reach out of a tight line; a whole line too many is what must not be.
        const tall = element.scrollHeight > element.clientHeight + parseFloat(getComputedStyle(element).fontSize) * 0.2
        // Words may be broken only at the smallest size: before, a long one makes the line too wide.
        if (!tall && !isTooWide(element)) break
      }
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(element)
    // Letters of the right font may be wider than those measured before it came.
    void document.fonts.ready.then(fit)
    return () => watch.disconnect()
  }, [children, key])
  return (
    <div ref={box} className={className}>
      {children.split(hyphened).map((part, index) =>
        index % 2 ? (
          <span key={index} className={css.whole}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </div>
  )
}

/** Whether a word is wider than its box. */
function isTooWide(element: HTMLElement): boolean {
  element.style.overflowWrap = 'normal'
  const wide = element.scrollWidth > element.clientWidth + 1
  element.style.overflowWrap = ''
  return wide
}

/** «из-за», «кое-где»: short words that a line must not break at their hyphen. */
const hyphened = /(\p{L}{1,12}-\p{L}{1,12}(?!\p{L}))/u
