import type { Transaction } from '@/lib/data/transaction'

/** Ids of the incidents whose pages show this one: linked with it either way, or in its group of the same fault. */
export async function listLinkedIds(tx: Transaction, incidentId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE fault_group(id) AS (
      SELECT ${incidentId}::uuid
      UNION
      SELECT edge.b FROM fault_group JOIN LATERAL (
        SELECT other_id AS b FROM incident_link WHERE incident_id = fault_group.id AND kind = 'same-fault'
        UNION ALL
        SELECT incident_id FROM incident_link WHERE other_id = fault_group.id AND kind = 'same-fault'
      ) AS edge ON true
    )
    SELECT id::text FROM fault_group
    UNION SELECT other_id::text FROM incident_link WHERE incident_id = ${incidentId}::uuid
    UNION SELECT incident_id::text FROM incident_link WHERE other_id = ${incidentId}::uuid`
  return rows.map(({ id }) => id).filter((id) => id !== incidentId)
}
