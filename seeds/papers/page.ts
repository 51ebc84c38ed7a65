import { deflateSync } from 'node:zlib'
import { pageFont, type Font } from '../../server/core/font.ts'
import { pdfOf, streamOf } from './pdf.ts'

/** A line of a page: its words from the left edge on, and those that end at the right one. */
export type PageLine = { readonly words: string; readonly right?: string; readonly size?: number }

/** A4 and its edges, points. */
const page = { width: 595, height: 842, left: 71, right: 71, top: 85 }
const usual = 11

/** One page of A4 with these lines, as a PDF that brings its letters along, whose words can be found and copied. */
export async function pageOf(lines: readonly PageLine[]): Promise<Buffer> {
  const font = await pageFont()
  const letters = [...new Set(lines.flatMap(({ words, right = '' }) => [...words, ...right]))]
  const codeOf = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')
  const widthOf = (words: string, size: number) => [...words].reduce((sum, each) => sum + font.advance(each) * size, 0)
  const show = (words: string, x: number, y: number, size: number) =>
    `BT /F ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${y.toFixed(1)} Tm <${[...words].map(codeOf).join('')}> Tj ET`
  let y = page.height - page.top
  const drawn = lines.flatMap(({ words, right = '', size = usual }) => {
    y -= size * 1.6
    return [
      show(words, page.left, y, size),
      ...(right ? [show(right, page.width - page.right - widthOf(right, size), y, size)] : []),
    ]
  })
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /Lang (ru-RU) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    packed(drawn.join('\n')),
    fontObject(font, letters),
    packed(unicodeOf(letters)),
    ...letters.map(letter => packed(`${thousandths(font.advance(letter))} 0 d0\n${paintOf(font.outline(letter))}`)),
  ])
}

const packed = (words: string): Buffer => streamOf(deflateSync(Buffer.from(words, 'latin1')), '/Filter /FlateDecode')
const thousandths = (ems: number): number => Math.round(ems * 1000)

/** A font of drawn letters (type 3, ISO 32000-1, 9.6.5); those stand from object 7 on. */
function fontObject(font: Font, letters: readonly string[]): string {
  const drawings = letters.map((_, i) => `/g${i + 1} ${i + 7} 0 R`).join(' ')
  const names = letters.map((_, i) => `/g${i + 1}`).join(' ')
  const widths = letters.map(letter => thousandths(font.advance(letter))).join(' ')
  return `<< /Type /Font /Subtype /Type3 /FontBBox [0 -300 1200 1100] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >>
/CharProcs << ${drawings} >> /Encoding << /Type /Encoding /Differences [1 ${names}] >>
/FirstChar 1 /LastChar ${letters.length} /Widths [${widths}] /ToUnicode 6 0 R >>`
}

/** Which letter each drawing stands for. */
function unicodeOf(letters: readonly string[]): string {
  const rows = letters.map((letter, i) => `<${(i + 1).toString(16).padStart(2, '0')}> <${utf16(letter)}>`)
  // A list of a map has a hundred rows at most.
  const blocks = [rows.slice(0, 100), rows.slice(100)].filter(block => block.length > 0)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')}
endcmap end end`
}

const utf16 = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('hex')

/** The outline of a letter, in ems and downwards, as a drawing in thousandths and upwards; its curves of one point become curves of two. */
function paintOf(outline: string): string {
  let [x, y] = [0, 0]
  const drawn = [...outline.matchAll(/([MLQZ])([^MLQZ]*)/g)].map(([, sign = '', given = '']) => {
    const numbers = given.trim().split(/\s+/).map(Number)
    if (sign === 'Z') return 'h'
    const [a = 0, b = 0, c = a, d = b] = numbers.map((each, i) => Math.round(each * (i % 2 === 0 ? 1000 : -1000)))
    const from = [x, y] as const
    ;[x, y] = [c, d]
    if (sign !== 'Q') return `${c} ${d} ${sign.toLowerCase()}`
    const near = (start: number, to: number) => Math.round(start + ((to - start) * 2) / 3)
    return `${near(from[0], a)} ${near(from[1], b)} ${near(c, a)} ${near(d, b)} ${c} ${d} c`
  })
  return drawn.length > 0 ? `${drawn.join('\n')}\nf` : ''
}
