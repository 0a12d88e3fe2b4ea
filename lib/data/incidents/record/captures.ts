import { createHash } from 'node:crypto'
import type { Instant } from '@/lib/core/time/moment'
import type { Actor } from '@/lib/data/actor'
import type { Transaction } from '@/lib/data/transaction'

/** The name of a raw text: the hash of its bytes. */
export function captureShaOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Keeps a raw text for good under its name; the same text is kept, and sent, once. */
export async function putCapture(
  tx: Transaction,
  given: { sha256: string; text: string; format: string; actor: Actor; at: Instant },
): Promise<void> {
  const { sha256, text, format, actor, at } = given
  const known = await tx.capture.findUnique({ where: { sha256 }, select: { sha256: true } })
  if (known !== null) return
  await tx.$executeRaw`
    INSERT INTO capture (sha256, format, content, captured_at, author)
    VALUES (${sha256}, ${format}, ${Buffer.from(text)}, ${at}::timestamptz, ${actor.name})
    ON CONFLICT (sha256) DO NOTHING`
}
