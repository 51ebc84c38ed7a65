import { IconCamera, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { photoThumbUrl, photoUrl } from '../core/photo.ts'
import { dropPhoto, holdPhoto, useWaitingPhotos } from '../core/photo-box.ts'
import { useTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { PhotoThumb } from '../ui/photo-thumb.tsx'
import css from './issue-photos.module.css'

/** Photographs of the issue being written; made small here, they follow the words when the network allows. */
export function ChoosePhotos({ issue, most }: { issue: Id; most: number }) {
  const { photos: texts } = useTexts().issues
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const chosen = useWaitingPhotos(issue)
  const free = most - chosen.length
  const add = async (files: readonly Blob[]) => {
    setWrong(false)
    for (const file of files) if (!(await holdPhoto(issue, file))) setWrong(true)
  }
  return (
    <fieldset className={css.choose}>
      <legend>{texts.label}</legend>
      <p className="soft">{texts.hint(most)}</p>
      <ul className={css.row}>
        {chosen.map((each, n) => (
          <li key={each.id} className={css.item}>
            <img src={each.preview} alt={texts.one(n + 1)} width={96} height={96} />
            <button
              type="button"
              className={css.remove}
              aria-label={texts.remove(n + 1)}
              onClick={() => void dropPhoto(each.id)}
            >
              <IconTrash size={20} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={event => {
          void add([...(event.target.files ?? [])].slice(0, free))
          event.target.value = ''
        }}
      />
      {free > 0 && (
        <Button look="outline" wide icon={<IconCamera size={22} aria-hidden />} onClick={() => input.current?.click()}>
          {texts.add}
        </Button>
      )}
      <p role="alert" className={css.error} hidden={!wrong}>
        {texts.wrong}
      </p>
    </fieldset>
  )
}

/** The photographs of an issue, small; each opens whole. */
export function IssuePhotos({ photos, size = 72 }: { photos: readonly Id[] | undefined; size?: number }) {
  const { photos: texts } = useTexts().issues
  if (!photos?.length) return null
  return (
    <div className={css.row}>
      {photos.map((id, n) => (
        <PhotoThumb key={id} src={photoThumbUrl(id)} full={photoUrl(id)} name={texts.one(n + 1)} size={size} />
      ))}
    </div>
  )
}
