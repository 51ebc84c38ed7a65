import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import css from './button.module.css'

type Look = {
  /** `filled` is the one main action of a place, `plain` one of several, `leaf` announces, `danger` cannot be undone. */
  look?: 'filled' | 'outline' | 'plain' | 'quiet' | 'leaf' | 'danger'
  /** `large` for phones in a hurry (56 px), `small` for the desk (36 px). */
  size?: 'small' | 'medium' | 'large'
  wide?: boolean
  icon?: ReactNode
  children?: ReactNode
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean }

/** A button; while `busy` it keeps its place and its words and takes no second press. */
export function Button({ look, size, wide, icon, busy, className, children, onClick, ...rest }: ButtonProps) {
  const classes = [className, classesOf({ look, size, wide })].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      {...rest}
      className={classes}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  to,
  look,
  size,
  wide,
  icon,
  children,
  replace,
}: Look & { to: string; replace?: boolean }) {
  return (
    <Link to={to} replace={replace} className={classesOf({ look, size, wide })}>
      {icon}
      {children}
    </Link>
  )
}

/** A link to a file or to another program, which looks like a button. */
export function FileLink({
  look,
  size,
  wide,
  icon,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={classesOf({ look, size, wide })}>
      {icon}
      {children}
    </a>
  )
}

function classesOf({ look = 'filled', size = 'medium', wide }: Look): string {
  return [css.button, css[look], css[size], wide && css.wide].filter(Boolean).join(' ')
}
