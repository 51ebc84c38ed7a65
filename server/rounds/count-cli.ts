import { countFile, countOptions } from './count-file.ts'

/** `npm run -s count -- FILE.pb …`: the outcome as JSON, or one sentence and exit code 2. */
const options = countOptions(process.argv.slice(2))
const answer = typeof options === 'string' ? options : await countFile(options)
if (typeof answer === 'string') {
  process.stderr.write(`${answer}\n`)
  process.exitCode = 2
} else process.stdout.write(`${JSON.stringify(answer)}\n`)
