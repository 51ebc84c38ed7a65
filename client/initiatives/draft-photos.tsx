import { IconCamera, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { photosOf } from '#shared/initiatives/part.ts'
import { useAct } from '../core/act.ts'
import { photoThumbUrl, photoUrl, shrinkPhoto, uploadPhoto } from '../core/photo.ts'
import { useInitiativeTexts } from '../texts/initiative-texts.ts'
import { Button } from '../ui/button.tsx'
import { PhotoThumb } from '../ui/photo-thumb.tsx'
import { toast } from '../ui/toast.tsx'
import css from './draft.module.css'
import type { Writing } from './use-part.ts'

/** Photographs of a draft: seen by its group, by everybody once it is submitted. */
export function DraftPhotos({ writing: { initiative, parts, refresh } }: { writing: Writing }) {
  const texts = useInitiativeTexts().photos
  const { run } = useAct()
  const [sending, setSending] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const photos = photosOf(parts)

  const add = async (files: FileList | null) => {
    setSending(true)
    for (const file of files ?? []) {
      const small = await shrinkPhoto(file)
      const path = `/api/initiatives/${initiative}/photos?photo=${v7()}`
      const answer = small && (await uploadPhoto(small, () => {}, new AbortController().signal, path))
      if (!answer?.ok) toast({ text: texts.failed, kind: 'failed' })
      else {
        const part = { kind: 'photo' as const, photo: answer.id }
        await run('initiatives.write-part', 'city', { initiative, version: 0, part })
      }
    }
    await refresh()
    setSending(false)
    if (picker.current) picker.current.value = ''
  }
  const remove = async (photo: string) => {
    const key = `photo/${photo}`
    await run('initiatives.remove-part', 'city', { initiative, version: parts[key]?.version ?? 1, key })
    await refresh()
  }
  return (
    <>
      <p className="soft">{texts.words}</p>
      <div className={css.photos}>
        {photos.map(({ photo }, i) => (
          <div key={photo} className={css.photo}>
            <PhotoThumb src={photoThumbUrl(photo)} full={photoUrl(photo)} name={texts.name(i + 1)} />
            <button
              type="button"
              className={css.icon}
              aria-label={`${texts.remove} ${i + 1}`}
              onClick={() => void remove(photo)}
            >
              <IconX size={20} aria-hidden />
            </button>
          </div>
        ))}
      </div>
      <div>
        <input
          ref={picker}
          hidden
          type="file"
          accept="image/*"
          multiple
          aria-label={texts.add}
          onChange={event => void add(event.target.files)}
        />
        <Button
          look="outline"
          busy={sending}
          icon={<IconCamera size={20} aria-hidden />}
          onClick={() => picker.current?.click()}
        >
          {sending ? texts.sending : texts.add}
        </Button>
      </div>
    </>
  )
}
