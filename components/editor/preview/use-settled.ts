import { startTransition, useEffect, useRef, useState } from 'react'

const mostMs = 3000

/**
 * The value as it stood when it last rested for `pauseMs`, at most three seconds old. What is computed and drawn from it gives way to the
 * next key, so that a long timeline is no slower to type into than a short one.
 */
export function useSettled<Value>(value: Value, pauseMs: number): Value {
  const [settled, setSettled] = useState(value)
  const latest = useRef(value)
  latest.current = value
  const isBehind = value !== settled
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new value begins the pause anew
  useEffect(() => {
    if (!isBehind) return
    const timer = setTimeout(() => startTransition(() => setSettled(() => latest.current)), pauseMs)
    return () => clearTimeout(timer)
  }, [value, isBehind, pauseMs])
  useEffect(() => {
    if (!isBehind) return
    const timer = setInterval(() => startTransition(() => setSettled(() => latest.current)), mostMs)
    return () => clearInterval(timer)
  }, [isBehind])
  return settled
}
