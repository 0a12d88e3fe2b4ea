import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onPinsChanged, parsePins, storedPins, togglePin } from '@/components/pins/pins'

const exchange = { path: '/services/exchange-online', name: 'Exchange Online' }
const github = { path: '/vendors/github', name: 'GitHub' }
const kept = new Map<string, string>()

beforeEach(() => {
  const target = new EventTarget()
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target))
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target))
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  kept.clear()
})

it('keeps a vendor or a service, the newest first, until it is told again', () => {
  togglePin(exchange)
  togglePin(github)
  expect(parsePins(storedPins())).toEqual([github, exchange])
  togglePin(github)
  expect(parsePins(storedPins())).toEqual([exchange])
})

it('tells whoever listens, and nobody who has stopped', () => {
  const listener = vi.fn()
  const stop = onPinsChanged(listener)
  togglePin(exchange)
  stop()
  togglePin(exchange)
  expect(listener).toHaveBeenCalledOnce()
})

it('takes nothing from what others stored but addresses of its own', () => {
  for (const stored of ['', 'no JSON', '{}', 'null', '[1, null, {"path": 5, "name": "x"}]']) expect(parsePins(stored), stored).toEqual([])
  const hostile = ['javascript:alert(1)', '//elsewhere.example/x', '/services/../editor', '/services/x"onclick', '/editor'].map((path) => ({
    path,
    name: 'x',
  }))
  expect(parsePins(JSON.stringify([...hostile, exchange]))).toEqual([exchange])
  expect(parsePins(JSON.stringify([{ path: '/services/x', name: 'n'.repeat(201) }]))).toEqual([])
  expect(parsePins(JSON.stringify(Array.from({ length: 40 }, (_, n) => ({ path: `/services/s${n}`, name: 's' })))).length).toBe(12)
})

it('goes on in a browser that keeps nothing', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(() => togglePin(exchange)).not.toThrow()
  expect(storedPins()).toBe('')
})
