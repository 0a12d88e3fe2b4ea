import { AppError } from '@/lib/core/errors'

/** An error of the file system as one line; anything else as it is. */
export function fileFault(error: unknown, tell: (code: string) => string): unknown {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return code !== undefined && syscall !== undefined && !(error instanceof AppError) ? new AppError('unavailable', tell(code)) : error
}

/** A number of bytes for people. */
export function tellSize(bytes: number): string {
  if (bytes < 10_000) return `${bytes} bytes`
  return bytes < 10_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`
}
