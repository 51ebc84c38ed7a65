import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useStaffTexts } from '../../texts/texts.tsx'
import { TextField } from '../../ui/field.tsx'
import css from './login.module.css'

/** A password that can be shown while it is typed; on a phone half of the failures are slips of a thumb. */
export function PasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const texts = useStaffTexts().people.login
  const [shown, setShown] = useState(false)
  const words = shown ? texts.hidePassword : texts.showPassword
  return (
    <div className={css.password}>
      <TextField
        label={texts.password}
        name="password"
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={event => onChange(event.target.value)}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button type="button" className={css.eye} aria-label={words} title={words} onClick={() => setShown(!shown)}>
        {shown ? <IconEyeOff size={22} aria-hidden /> : <IconEye size={22} aria-hidden />}
      </button>
    </div>
  )
}
