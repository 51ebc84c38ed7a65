import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { useSight } from './sight.ts'
import css from './photo-thumb.module.css'

type PhotoThumbProps = { src: string; full?: string; name: string; caption?: string; size?: number }

/** A small square picture that opens the whole one in a new tab; a lost picture says so. */
export function PhotoThumb({ src, full, name, caption, size = 96 }: PhotoThumbProps) {
  const texts = useTexts().core.photo
  const [lost, setLost] = useState(false)
  const { pictures } = useSight()
  if (pictures === 'off')
    return (
      <a href={full ?? src} target="_blank" rel="noreferrer">
        {texts.open(caption ? `${name}, ${caption}` : name)}
      </a>
    )
  return (
    <figure className={css.photo} style={{ width: size }}>
      {lost ? (
        <span className={css.lost} role="img" aria-label={texts.missing} style={{ height: size }}>
          <IconPhotoOff size={28} stroke={1.6} aria-hidden />
        </span>
      ) : (
        <a href={full ?? src} target="_blank" rel="noreferrer" aria-label={texts.open(name)}>
          <img src={src} alt="" width={size} height={size} loading="lazy" onError={() => setLost(true)} />
        </a>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
