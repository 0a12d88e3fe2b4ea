import { createHash } from 'node:crypto'
import type { Instant } from '@/lib/core/time/moment'
import type { Actor } from '@/lib/data/actor'
import type { Transaction } from '@/lib/data/transaction'

/** The name of a raw text: the hash of its bytes. */
export function captureShaOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Keeps a raw text for good and returns its name; the same text is kept once. */
export async function putCapture(tx: Transaction, given: { text: string; format: string; actor: Actor; at: Instant }): Promise<string> {
  const sha256 = captureShaOf(given.text)
  await tx.$executeRaw`
    INSERT INTO capture (sha256, format, content, captured_at, author)
    VALUES (${sha256}, ${given.format}, ${Buffer.from(given.text)}, ${given.at}::timestamptz, ${given.actor.name})
    ON CONFLICT (sha256) DO NOTHING`
  return sha256
}
