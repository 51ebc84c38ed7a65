import { IconCamera, IconPhotoOff, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Id } from '#shared/core/value.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './task-photos.module.css'
import { usePhotoUploads, type Upload } from './photo-uploads.ts'

type TaskPhotosProps = {
  photos: readonly Id[]
  error: string | undefined
  onPhotos: (to: (old: readonly Id[]) => readonly Id[]) => void
  onUploading: (uploading: boolean) => void
}

const most = 3

/** Up to three photos: each is shrunk here, goes at once, and can be tried again or taken away. */
export function TaskPhotos({ photos, error, onPhotos, onUploading }: TaskPhotosProps) {
  const texts = useStaffTexts().desk.photos
  const input = useRef<HTMLInputElement>(null)
  const { uploads, add, retry, remove, previewOf } = usePhotoUploads(id => onPhotos(old => [...old, id]), onUploading)
  const free = most - photos.length - uploads.length
  return (
    <fieldset className={css.photos}>
      <legend>{texts.label}</legend>
      <p className="soft">{texts.hint}</p>
      <ul className={css.row}>
        {photos.map((id, index) => (
          <li key={id} className={css.item}>
            <img src={previewOf(id)} alt={texts.one(index + 1)} width={112} height={112} />
            <Remove number={index + 1} onRemove={() => onPhotos(old => old.filter(each => each !== id))} />
          </li>
        ))}
        {uploads.map((upload, index) => (
          <Uploading
            key={upload.key}
            upload={upload}
            number={photos.length + index + 1}
            onRetry={() => retry(upload.key)}
            onRemove={() => remove(upload.key)}
          />
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={event => {
          add([...(event.target.files ?? [])].slice(0, free))
          // The same file may be chosen again after it was taken away.
          event.target.value = ''
        }}
      />
      {free > 0 && (
        <Button look="outline" icon={<IconCamera size={22} aria-hidden />} onClick={() => input.current?.click()}>
          {texts.add}
        </Button>
      )}
      <p role="alert" className={css.error} hidden={!error}>
        {error}
      </p>
    </fieldset>
  )
}

type UploadingProps = { upload: Upload; number: number; onRetry: () => void; onRemove: () => void }

function Uploading({ upload, number, onRetry, onRemove }: UploadingProps) {
  const texts = useStaffTexts().desk.photos
  const { fault, share, preview, waits } = upload
  return (
    <li className={css.item} data-fault={fault !== undefined || undefined}>
      {fault !== 'not-a-photo' && <img src={preview} alt={texts.one(number)} width={112} height={112} />}
      {fault === 'not-a-photo' && <IconPhotoOff className={css.wrong} size={32} stroke={1.6} aria-hidden />}
      {waits ? (
        <p role="status" className={css.waits}>
          {texts.waits}
        </p>
      ) : fault === undefined ? (
        <progress className={css.progress} aria-label={texts.progress(number)} max={1} value={share} />
      ) : (
        <p role="alert" className={css.fault}>
          {fault === 'not-a-photo' ? texts.wrong : fault === 'too-large' ? texts.large : texts.failed}
        </p>
      )}
      {fault !== undefined && fault !== 'not-a-photo' && fault !== 'too-large' && (
        <button type="button" className={css.retry} aria-label={texts.retry(number)} onClick={onRetry}>
          <IconRefresh size={20} aria-hidden />
        </button>
      )}
      <Remove number={number} onRemove={onRemove} />
    </li>
  )
}

function Remove({ number, onRemove }: { number: number; onRemove: () => void }) {
  const texts = useStaffTexts().desk.photos
  return (
    <button type="button" className={css.remove} aria-label={texts.remove(number)} onClick={onRemove}>
      <IconTrash size={20} aria-hidden />
    </button>
  )
}
