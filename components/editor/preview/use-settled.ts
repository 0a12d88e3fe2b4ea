import { startTransition, useEffect, useRef, useState } from 'react'

const pauseMs = 150
const mostMs = 1500

/**
 * The value as it stood when it last rested for a moment, at most one and a half seconds old. What is computed and drawn from it gives
 * way to the next key, so that a long timeline is no slower to type into than a short one.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const since = useRef<number | null>(null)
  useEffect(() => {
    if (value === settled) {
      since.current = null
      return
    }
    since.current ??= performance.now()
    const left = Math.max(0, Math.min(pauseMs, since.current + mostMs - performance.now()))
    const timer = setTimeout(() => {
      since.current = null
      startTransition(() => setSettled(value))
    }, left)
    return () => clearTimeout(timer)
  }, [value, settled])
  return settled
}
