/** How many test files run at a time, on two cores too: much of a browser test is waiting. An embedded database for each takes more than half a gigabyte. */
export const workers = 3

/** Which of them this file runs in, from 0. */
export const workerNumber = (): number => Number(process.env['VITEST_POOL_ID'] ?? 1) - 1
