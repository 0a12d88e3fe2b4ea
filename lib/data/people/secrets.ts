import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as they may stand in a URL or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: whoever reads the database learns nothing that lets them in. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
