// Makes each document the head of its incident, as trusted mirrors do: `{documents, reason}` on standard input.
import { text } from 'node:stream/consumers'
import type { Actor } from '@/lib/data/actor'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { openDatabase } from '@/lib/data/open-database'

const mirror: Actor = { kind: 'system', name: 'Faultline browser tests', role: 'administrator' }
const { documents, reason } = JSON.parse(await text(process.stdin))
const database = await openDatabase()
try {
  for (const document of documents) await publishDocument(mirror, { document, reason })
} finally {
  await database.close()
}
