import type { ConsentText } from '#shared/people/consent.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { TickField } from '../ui/field.tsx'
import { ConsentWords } from './consent-text.tsx'
import css from './enter.module.css'

type AgreeProps = { consent: ConsentText; agreed: boolean; error: boolean; onAgree: (agreed: boolean) => void }

/** The consent as a document of its own, and a tick that nobody has set beforehand. */
export function Agree({ consent, agreed, error, onAgree }: AgreeProps) {
  const texts = useStaffTexts().residents
  return (
    <section className={css.consent} aria-labelledby="consent">
      <h2 id="consent">{texts.enter.read}</h2>
      <div className={css.consentWords}>
        <ConsentWords text={consent.text} />
      </div>
      <TickField
        label={texts.enter.agree}
        checked={agreed}
        aria-invalid={error || undefined}
        onChange={event => onAgree(event.target.checked)}
      />
      <p role="alert" className={css.fault} hidden={!error}>
        {texts.enter.agreeNeeded}
      </p>
    </section>
  )
}
