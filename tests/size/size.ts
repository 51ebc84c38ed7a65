import { buildStaleClient, clientFolder } from '../../server/core/build-client.ts'
import { filesOf, firstLoads } from './first-load.ts'

/** `npm run size`: what a first visit loads, against its limits; exit 1 when one is passed. */
const say = (line: string) => void process.stdout.write(`${line}\n`)
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

await buildStaleClient(say)
for (const [name, { limit, parts }] of Object.entries(firstLoads)) {
  const files = filesOf(clientFolder, parts)
  const sum = files.reduce((all, { bytes }) => all + bytes, 0)
  const fits = sum <= limit * 1000
  say(`\n${name}: ${kB(sum).trim()} of ${limit} kB, JS and CSS, gzip${fits ? '' : ': TOO MUCH'}`)
  for (const { file, bytes } of files) say(`${kB(bytes)}  ${file}`)
  if (!fits) process.exitCode = 1
}
