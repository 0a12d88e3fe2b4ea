import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLock } from '@/scripts/house/process-lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-lock-'))
  file = path.join(folder, 'start.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a lock that is held names its process', () => {
  const lock = tryLock(file)
  expect(tryLock(file)).toEqual({ owner: process.pid })
  lock.release?.()
})

test('a lock that was given back can be taken again, and leaves nothing behind', () => {
  tryLock(file).release?.()
  expect(readdirSync(folder)).toEqual([])
  expect(tryLock(file).owner).toBeUndefined()
})

test('a lock whose process has ended is taken over', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(file, JSON.stringify({ pid: ended, began: '12345' }))
  expect(tryLock(file).owner).toBeUndefined()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder)).toEqual(['start.lock'])
})

test('a number that now belongs to another process is no owner', () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'some other time' }))
  expect(tryLock(file).owner).toBeUndefined()
})

test.each(['', 'not json', '{}', '{"pid":-1,"began":"1"}', '{"pid":"1"}'])('a damaged lock %j is taken over', (text) => {
  writeFileSync(file, text)
  expect(tryLock(file).owner).toBeUndefined()
})

test('giving back removes only our own lock', () => {
  const lock = tryLock(file)
  writeFileSync(file, 'somebody else')
  lock.release?.()
  expect(readFileSync(file, 'utf8')).toBe('somebody else')
})
