import type { Drawing } from '../texts/topic.ts'
import type { Random } from '../town/prng.ts'
import type { When } from './album.ts'

type Subject = (when: When, chance: Random) => string

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const line = (d: string, stroke: string, w: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${w}" stroke-linecap="round" ${more}/>`
const shape = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`
const many = (n: number, one: (i: number) => string) => Array.from({ length: n }, (_, i) => one(i)).join('')

const lamp: Subject = (when, chance) => {
  const x = chance.whole(420, 560)
  const light =
    when === 'after'
      ? `${shape(`M${x + 92} 190 L${x - 110} 600 L${x + 320} 600 Z`, '#ffe9a855')}${oval(x + 100, 600, 220, 46, '#ffe9a866')}`
      : ''
  const head = when === 'after' ? '#fff3c4' : '#3f444b'
  return `${light}${line(`M${x} 600 L${x} 180 Q${x} 160 ${x + 24} 164 L${x + 84} 176`, when === 'after' ? '#9aa0a6' : '#1c1f24', 14)}${rect(x + 66, 172, 60, 18, head, 'rx="6"')}`
}

const pit: Subject = (when, chance) => {
  const x = chance.whole(360, 560)
  if (when === 'after')
    return `${shape(`M${x - 150} 560 L${x + 130} 545 L${x + 160} 640 L${x - 130} 656 Z`, '#55565a')}${line(`M${x - 150} 560 L${x + 130} 545 L${x + 160} 640 L${x - 130} 656 Z`, '#3c3d40', 5)}`
  const stones = many(9, () =>
    oval(x + chance.whole(-170, 170), 605 + chance.whole(-50, 55), chance.whole(6, 15), chance.whole(4, 9), '#7c7972'),
  )
  return `${shape(`M${x - 130} 600 q40 -60 110 -48 q70 -26 126 18 q60 20 22 60 q-50 44 -120 30 q-110 14 -138 -60 Z`, '#4a453f')}${oval(x + 10, 612, 84, 24, '#75828a')}${stones}`
}

const bench: Subject = (when, chance) => {
  const x = chance.whole(300, 420)
  const wood = when === 'after' ? '#b9803f' : '#77695a'
  const legs = `${rect(x + 20, 560, 14, 76, '#3d4146')}${rect(x + 270, 560, 14, 76, '#3d4146')}`
  if (when === 'after')
    return `${legs}${many(3, i => rect(x, 542 + i * 14, 310, 10, wood, 'rx="3"'))}${many(3, i => rect(x, 452 + i * 24, 310, 15, wood, 'rx="3"'))}${line(`M${x + 27} 560 L${x + 27} 452 M${x + 277} 560 L${x + 277} 452`, '#3d4146', 9)}${rect(x + 350, 560, 58, 80, '#476a55', 'rx="6"')}`
  return `${legs}${rect(x, 552, 190, 10, wood, `transform="rotate(9 ${x} 552)"`)}${rect(x + 170, 610, 150, 10, wood, `transform="rotate(-14 ${x + 170} 610)"`)}${line(`M${x + 277} 560 L${x + 270} 470`, '#3d4146', 9)}`
}

const playground: Subject = (when, chance) => {
  const x = chance.whole(280, 380)
  const frame = when === 'after' ? '#2f6f9f' : '#7a6a5c'
  const ground = when === 'after' ? shape('M180 640 Q480 560 820 640 L820 690 Q480 720 180 690 Z', '#c98f5a') : ''
  const swing =
    when === 'after'
      ? `${line(`M${x + 90} 400 L${x + 90} 560 M${x + 150} 400 L${x + 150} 560`, '#5b5f63', 4)}${rect(x + 78, 556, 84, 12, '#d0563f', 'rx="4"')}`
      : `${line(`M${x + 90} 400 L${x + 90} 575`, '#5b5f63', 4)}${rect(x + 70, 570, 84, 12, '#85573f', `transform="rotate(48 ${x + 70} 570)"`)}`
  const slide = `${line(`M${x + 330} 400 L${x + 330} 640 M${x + 390} 400 L${x + 390} 640`, frame, 12)}${rect(x + 322, 396, 80, 14, frame)}${line(`M${x + 395} 410 Q${x + 470} 560 ${x + 540} 632`, when === 'after' ? '#e0b13d' : '#8d8471', 30)}`
  return `${ground}${line(`M${x} 640 L${x + 40} 400 L${x + 210} 400 L${x + 250} 640`, frame, 13)}${swing}${slide}`
}

const snow: Subject = (when, chance) => {
  const x = chance.whole(300, 420)
  if (when === 'after')
    return `${shape('M0 640 C 260 560, 620 590, 960 500 L 960 610 C 640 690, 320 660, 0 720 Z', '#8e9296')}${many(16, () => oval(chance.whole(60, 900), chance.whole(590, 640), 5, 3, '#b48a5a'))}`
  return `${shape(`M${x - 190} 660 Q${x - 60} 420 ${x + 90} 450 Q${x + 220} 400 ${x + 330} 560 Q${x + 400} 620 ${x + 440} 670 Z`, '#f7fafc')}${shape(`M${x - 120} 662 Q${x} 520 ${x + 120} 540 Q${x + 260} 560 ${x + 400} 668 Z`, '#d5dde4')}${many(12, () => oval(x + chance.whole(-120, 340), chance.whole(560, 650), chance.whole(6, 16), 6, '#bcc7d0'))}`
}

const bins: Subject = (when, chance) => {
  const x = chance.whole(240, 320)
  const bin = (i: number, fill: string) =>
    `${rect(x + i * 150, 500, 118, 130, fill, 'rx="8"')}${when === 'after' ? rect(x - 6 + i * 150, 484, 130, 22, '#2f4a3c', 'rx="8"') : ''}`
  const fence = when === 'after' ? `${many(15, i => rect(x - 50 + i * 38, 430, 24, 210, '#8fa08c'))}` : ''
  const litter =
    when === 'before'
      ? many(20, () =>
          oval(
            x + chance.whole(-90, 520),
            chance.whole(600, 680),
            chance.whole(14, 34),
            chance.whole(9, 20),
            chance.pick(['#c9c4b8', '#6f7d86', '#b5825f', '#e1ddd2', '#4f5a52']),
          ),
        )
      : ''
  const heaps =
    when === 'before'
      ? many(6, i =>
          oval(
            x + 30 + (i % 3) * 150 + chance.whole(-10, 50),
            492,
            40,
            26,
            chance.pick(['#3f464b', '#d7d2c6', '#7c8891']),
          ),
        )
      : ''
  return `${fence}${heaps}${many(3, i => bin(i, when === 'after' ? '#3f7f5a' : '#5c6b61'))}${litter}`
}

const tree: Subject = (when, chance) => {
  const x = chance.whole(430, 540)
  if (when === 'after')
    return `${rect(x - 12, 560, 24, 80, '#6f553d')}${oval(x, 520, 74, 84, '#5e8a4a')}${line(`M${x - 46} 640 L${x - 46} 500 M${x - 46} 545 L${x} 545`, '#a98f63', 7)}${oval(x, 646, 80, 12, '#5b4b3a')}`
  return `${shape(`M${x - 30} 645 L${x - 6} 300 L${x + 44} 302 L${x + 38} 645 Z`, '#5d4a3a', `transform="rotate(17 ${x} 640)"`)}${many(7, i => line(`M${x + 90 + i * 8} ${330 + i * 14} q ${40 + i * 12} -${60 - i * 4} ${70 + i * 16} -${110 - i * 12}`, '#5d4a3a', 11 - i))}${line('M0 210 L960 320', '#22262b', 4)}`
}

const pipe: Subject = (when, chance) => {
  const y = chance.whole(520, 560)
  const cover =
    when === 'after'
      ? `${rect(0, y - 30, 960, 60, '#b9bec2')}${many(12, i => rect(i * 84, y - 32, 7, 64, '#8d9398'))}`
      : `${rect(0, y - 22, 960, 44, '#7a4f38')}${many(5, i => rect(80 + i * 190, y - 26, chance.whole(40, 90), 30, '#b8ab92', `transform="rotate(${chance.whole(-6, 10)} ${80 + i * 190} ${y})"`))}${oval(500, y + 90, 210, 28, '#8f9ba3')}${line(`M480 ${y + 20} q 14 40 6 70`, '#b9d0dc', 10)}`
  return `${many(4, i => rect(90 + i * 250, y + 20, 26, 110, '#8a8a86'))}${cover}`
}

const door: Subject = (when, chance) => {
  const x = chance.whole(330, 430)
  const wall = rect(x - 190, 220, 620, 430, when === 'after' ? '#d9d2c3' : '#b5aa9b')
  const cracks =
    when === 'before'
      ? `${line(`M${x - 150} 240 l40 70 l-20 50 l46 80`, '#8b8074', 5)}${shape(`M${x + 310} 300 q60 10 50 70 q-30 60 -70 20 q-30 -50 20 -90 Z`, '#93877a')}`
      : ''
  const leaf =
    when === 'after'
      ? rect(x, 340, 190, 300, '#4f6b7d', 'rx="4"')
      : rect(x, 340, 190, 300, '#6f5b4a', `transform="skewY(-5) translate(0 ${Math.round(x * 0.0875)})"`)
  return `${wall}${cracks}${rect(x - 14, 326, 218, 318, '#40454a')}${leaf}${oval(x + 165, 500, 9, 9, '#d9b65b')}${rect(x - 60, 290, 310, 22, '#7f868b')}${rect(x - 50, 640, 290, 24, '#9b9a95')}`
}

const crossing: Subject = (when, chance) => {
  const x = chance.whole(250, 330)
  const white = when === 'after' ? '#f4f4f1' : '#b3b0a9'
  const stripes = many(6, i =>
    shape(`M${x + i * 78} 690 l30 -120 l36 -4 l-28 124 Z`, white, when === 'before' ? 'opacity="0.35"' : ''),
  )
  const sign =
    when === 'after'
      ? `${line(`M${x + 520} 600 L${x + 520} 300`, '#8b9196', 10)}${rect(x + 470, 250, 100, 100, '#ffe04a', 'rx="6"')}${rect(x + 482, 262, 76, 76, '#2b65ad', 'rx="4"')}${shape(`M${x + 520} 272 l32 56 l-64 0 Z`, '#ffffff')}`
      : ''
  return `${shape('M0 560 L960 520 L960 720 L0 720 Z', '#77767a')}${stripes}${sign}`
}

/** What stands in the foreground. */
export const subjects: Readonly<Record<Drawing, Subject>> = {
  lamp,
  pit,
  bench,
  playground,
  snow,
  bins,
  tree,
  pipe,
  door,
  crossing,
}
