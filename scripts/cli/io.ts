import { readFileSync } from 'node:fs'

/** Where a command reads and writes, and how it ends. */
export type Io = {
  out: (text: string) => void
  err: (text: string) => void
  readStdin: () => Uint8Array
  /** Ends with 1 though nothing is thrown: something of the work was not done, and was told. */
  fail: () => void
}

export const processIo: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readStdin: () => readFileSync(0),
  fail: () => {
    process.exitCode = 1
  },
}
