import { IconPrinter } from '@tabler/icons-react'
import { ConsentWords, useConsentText } from '../../people/consent-text.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import css from './consent.module.css'

/** The consent as a sheet of its own, to be read, and to be signed on paper. */
export function ConsentScreen() {
  const texts = useStaffTexts()
  const { consent: words } = texts.residents
  const { consent, failed } = useConsentText()
  return (
    <Page title={words.title}>
      {!consent ? (
        failed ? (
          <ErrorState onRetry={() => location.reload()} />
        ) : (
          <Loading rows={5} />
        )
      ) : (
        <article className={css.sheet}>
          <h1>{words.title}</h1>
          <ConsentWords text={consent.text} />
          <dl className={css.signed}>
            {[words.name, words.day, words.signature].map(label => (
              <div key={label}>
                <dt>{label}</dt>
                <dd />
              </div>
            ))}
          </dl>
          <p className={css.version}>
            {words.version(consent.version)} <code>{consent.hash}</code>
          </p>
          <Button
            look="outline"
            className={css.print}
            icon={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {texts.core.act.print}
          </Button>
        </article>
      )}
    </Page>
  )
}
