import sharp from 'sharp'
import { encode } from 'uqr'

/** A QR code as a PNG, with the quiet zone of four modules that scanners need. */
export async function qrPng(text: string, pixelsPerModule = 6): Promise<Buffer> {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const pixels = Buffer.from(data.flatMap(line => line.map(dark => (dark ? 0 : 255))))
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * pixelsPerModule, size * pixelsPerModule, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
