// Makes a document the head of its incident, as trusted mirrors do: `{document, reason}` on standard input.
import { text } from 'node:stream/consumers'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { openDatabase } from '@/lib/data/open-database'
import { operator } from '@/scripts/cli/operator'

const given = JSON.parse(await text(process.stdin))
const database = await openDatabase()
try {
  await publishDocument(operator, given)
} finally {
  await database.close()
}
