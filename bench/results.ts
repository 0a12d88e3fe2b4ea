import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describeMachine } from '@/bench/machine'

const file = 'bench/results.md'
const head = '# Measured\n\nEach section is written by the command under its title, and replaced when that is run again.\n'

/** Puts a section into bench/results.md in place of the one with its title, with the command and the machine, and prints it. */
export function writeResult(title: string, command: string, lines: readonly string[]): void {
  const day = new Date().toISOString().slice(0, 10)
  const section = `## ${title}\n\n\`${command}\`, ${day}, ${describeMachine()}\n\n${lines.join('\n')}\n`
  const parts = (existsSync(file) ? readFileSync(file, 'utf8') : head).split(/^(?=## )/m)
  const others = parts.filter((part) => !part.startsWith(`## ${title}\n`)).map((part) => `${part.trimEnd()}\n`)
  writeFileSync(file, [...others, section].join('\n'))
  process.stdout.write(`${section}\n`)
}
