import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { useTexts } from '../texts/texts.tsx'
import css from './field.module.css'

type About = {
  label: string
  hint?: ReactNode
  /** What is wrong and how to put it right; read aloud when it appears. */
  error?: string | undefined
  /** Says «по желанию» beside the label. */
  optional?: boolean
}

type Given<Props> = About & Omit<Props, 'id' | 'className'>

/** One line of text with its label, hint and error. */
export function TextField({ label, hint, error, optional, ...rest }: Given<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Frame about={{ label, hint, error, optional }}>
      {links => <input {...rest} {...links} className={css.input} />}
    </Frame>
  )
}

/** Several lines of text; grows with what is written where the browser can. */
export function AreaField({
  label,
  hint,
  error,
  optional,
  ...rest
}: Given<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { left } = useTexts().core.field
  const { maxLength, value } = rest
  const free = maxLength !== undefined && typeof value === 'string' ? maxLength - value.length : undefined
  return (
    <Frame about={{ label, hint, error, optional }} foot={free !== undefined && free <= 50 ? left(free) : undefined}>
      {links => <textarea rows={3} {...rest} {...links} className={css.area} />}
    </Frame>
  )
}

/** The browser's own list of choices: light, and the best one on a phone. */
export function SelectField({ label, hint, error, optional, ...rest }: Given<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Frame about={{ label, hint, error, optional }}>
      {links => <select {...rest} {...links} className={css.input} />}
    </Frame>
  )
}

/** A tick with its words as one large target. */
export function TickField({
  label,
  ...rest
}: { label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  return (
    <label className={css.tick}>
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}

type Links = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }
type Frame = { about: About; foot?: string | undefined; children: (links: Links) => ReactNode }

function Frame({ about, foot, children }: Frame) {
  const id = useId()
  const texts = useTexts().core.field
  const { label, hint, error, optional } = about
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {optional && <span className={css.optional}> · {texts.optional}</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {foot && <p className={css.hint}>{foot}</p>}
      <p id={`${id}-error`} role="alert" className={css.error} hidden={!error}>
        {error}
      </p>
    </div>
  )
}
