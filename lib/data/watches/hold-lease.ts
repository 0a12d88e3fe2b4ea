import { AppError } from '@/lib/core/errors'
import { addSeconds } from '@/lib/core/time/instant'
import { leaseSeconds, renewLease } from '@/lib/data/watches/lease'
import { now } from '@/lib/site/clock'

const renewEveryMilliseconds = 20_000

/** Keeps a taken watch while it is being run. `require` throws once it may be another process's, so that nothing more is written. */
export function holdLease(id: number, runner: string): { require: () => void; release: () => void } {
  let until = addSeconds(now(), leaseSeconds)
  let lost = false
  const renew = async () => {
    const renewed = addSeconds(now(), leaseSeconds)
    // A database that is away leaves the lease as it is, until it ends.
    await renewLease(id, runner).then(
      (ours) => {
        if (ours) until = renewed
        else lost = true
      },
      () => {},
    )
  }
  const timer = setInterval(() => void renew(), renewEveryMilliseconds)
  timer.unref()
  return {
    require: () => {
      if (lost || now() >= until) throw new AppError('conflict', 'The watch was taken over by another process, or removed.')
    },
    release: () => clearInterval(timer),
  }
}
