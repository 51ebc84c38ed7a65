import { useMemo } from 'react'
import { encode } from 'uqr'

type QrProps = { text: string; label: string; className?: string | undefined }

/** A QR code drawn as one path of an inline SVG, dark on white with the quiet zone of four modules that scanners need. */
export function Qr({ text, label, className }: QrProps) {
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      style={{ width: '100%', height: 'auto', background: '#ffffff', borderRadius: '4%' }}
    >
      <path d={path} fill="#14213d" />
    </svg>
  )
}

function draw(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: runs.join('') }
}
