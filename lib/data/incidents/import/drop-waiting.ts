import type { IncidentDocument } from '@/lib/core/incident/document'
import { type Actor, deskOf } from '@/lib/data/actor'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import type { Transaction } from '@/lib/data/transaction'

/** What waited on the desk as an incident of its own, unpublished, is a part of another one now: its draft goes. */
export async function dropWaiting(tx: Transaction, actor: Actor, read: IncidentDocument, format: string, into: string): Promise<void> {
  const desk = deskOf(actor)
  await tx.$executeRaw`
    WITH waiting AS (
      DELETE FROM reading
      WHERE desk = ${desk} AND format = ${format} AND origins && ${read.origins.map(originSha)}::text[] AND incident_id <> ${into}::uuid
        AND NOT EXISTS (SELECT FROM incident WHERE incident.id = reading.incident_id)
      RETURNING incident_id
    )
    DELETE FROM draft USING waiting WHERE draft.incident_id = waiting.incident_id AND draft.desk = ${desk}`
}
