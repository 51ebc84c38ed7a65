import { useState, type FormEvent, type ReactNode } from 'react'
import type { Category } from '#shared/core/category.ts'
import { defaultPolicy } from '#shared/core/policy.ts'
import { email } from '#shared/issues/issue.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id, Point } from '#shared/core/value.ts'
import { send } from '../core/send.ts'
import { rememberLink } from './own-link.ts'
import { releasePhotos } from '../core/photo-box.ts'
import { useTexts } from '../texts/texts.tsx'
import { useCategories } from '../ui/categories.ts'
import { Button } from '../ui/button.tsx'
import { AreaField, TextField } from '../ui/field.tsx'
import { CategoryIcon } from './category-icon.tsx'
import { ChoosePhotos } from './issue-photos.tsx'
import css from './raise-issue.module.css'

/** What is being written; survives a reload on this device. */
export type IssueDraft = {
  /** The id the issue will have: its photographs are kept under it meanwhile. */
  id?: Id
  /** The code of its private link. */
  link?: string
  /** How to reach them, where they want an answer to themselves: a telephone or an e-mail. */
  contact?: string
  text: string
  category?: Category | undefined
  point?: Point | undefined
}

type RaiseIssueProps = {
  meeting: Id
  draft: IssueDraft
  onDraft: (draft: IssueDraft) => void
  /** Where it is: the screen's part, because it needs a map. */
  place: ReactNode
  /** What others have asked that is like it; stands under the words. */
  similar?: ReactNode
  onRaised: () => void
}

const longest = 500
const { photosPerIssue } = defaultPolicy

/** The form of a new issue: words, topic, place. Sent, it waits for the moderator. */
export function RaiseIssue({ meeting, draft, onDraft, place, similar, onRaised }: RaiseIssueProps) {
  const { participant } = useTexts()
  const { offered, nameOf } = useCategories()
  const texts = participant.raise
  const [tried, setTried] = useState(false)
  const text = draft.text.trim()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!text || !draft.category) return focusMissing(event.currentTarget, text ? 'fieldset button' : 'textarea')
    if (!isContact(draft.contact)) return focusMissing(event.currentTarget, 'input[aria-invalid]')
    const point = draft.point && { point: draft.point }
    const { id } = send(
      'issues.raise-issue',
      meetingStream(meeting),
      {
        text,
        category: draft.category,
        ...point,
        ...contactOf(draft.contact),
        ...(draft.link && { link: draft.link }),
      },
      { ...(draft.id && { id: draft.id }) },
    )
    void releasePhotos(id)
    if (draft.link) rememberLink(id, draft.link)
    onRaised()
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <AreaField
        label={texts.text}
        hint={texts.textHint}
        error={tried && !text ? texts.textMissing : undefined}
        maxLength={longest}
        value={draft.text}
        onChange={event => onDraft({ ...draft, text: event.target.value })}
      />
      {similar}
      <fieldset className={css.categories} aria-invalid={tried && !draft.category ? true : undefined}>
        <legend>{texts.category}</legend>
        <p role="alert" className={css.error} hidden={!tried || draft.category !== undefined}>
          {texts.categoryMissing}
        </p>
        {offered.map(category => (
          <button
            key={category}
            type="button"
            className={css.category}
            aria-pressed={draft.category === category}
            onClick={() => onDraft({ ...draft, category })}
          >
            <CategoryIcon category={category} />
            {nameOf(category)}
          </button>
        ))}
      </fieldset>
      {draft.id && <ChoosePhotos issue={draft.id} most={photosPerIssue} />}
      {place}
      <TextField
        label={texts.contact}
        optional
        hint={texts.contactHint}
        error={tried && !isContact(draft.contact) ? texts.contactWrong : undefined}
        maxLength={120}
        value={draft.contact ?? ''}
        onChange={event => onDraft({ ...draft, contact: event.target.value })}
      />
      <p className={css.privacy}>{texts.privacy}</p>
      <p className={css.privacy}>{`${texts.notAppeal} ${texts.linkLater}`}</p>
      <Button type="submit" size="large" wide>
        {texts.submit}
      </Button>
      {draft.text && <p className={css.draft}>{texts.draft}</p>}
    </form>
  )
}

const isContact = (contact = ''): boolean =>
  contact.trim() === '' || email.safeParse(contact.trim()).success || /^[\d\s()+-]{5,40}$/.test(contact.trim())

/** A telephone or an e-mail, whichever it is. */
const contactOf = (contact = ''): { email?: string; phone?: string } => {
  const said = contact.trim()
  return said === '' ? {} : said.includes('@') ? { email: said } : { phone: said }
}

/** Whoever forgot something is taken to it. */
function focusMissing(form: HTMLFormElement, where: string): void {
  form.querySelector<HTMLElement>(where)?.focus()
}
