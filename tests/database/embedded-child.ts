import { openDatabase } from '../../server/database/connect.ts'

/** A program that writes numbers one after another and says each one only when the database has said yes to it. */
const { sql } = await openDatabase({ dataFolder: process.argv[2] })
await sql`create table if not exists written (n int primary key, body text not null)`
const [last] = await sql<{ n: number }[]>`select coalesce(max(n), 0) as n from written`
let next = (last?.n ?? 0) + 1
const write = async () => {
  for (;;) {
    const n = next++
    await sql.begin(async sql => {
      await sql`insert into written values (${n}, ${'голос '.repeat(50)})`
      await sql`update written set body = body || '.' where n = ${n}`
    })
    process.stdout.write(`${n}\n`)
  }
}
await Promise.all([write(), write(), write(), write()])
