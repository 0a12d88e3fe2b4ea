import type { ReactNode } from 'react'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Claim } from '@/lib/core/incident/claim'
import { rankClaims } from '@/lib/core/timeline/latest-claim'
import { getDictionary } from '@/lib/site/language/dictionary'

type HistoryProps<Made extends Claim> = { claims: readonly Made[]; view: IncidentView; show: (claim: Made) => ReactNode }

/** The claim that holds, with who made it; those it replaced stay readable behind it. */
export function ClaimHistory<Made extends Claim>({ claims, view, show }: HistoryProps<Made>) {
  const [holds, ...earlier] = rankClaims(claims, view.entries)
  if (holds === undefined) return null
  return (
    <>
      {show(holds)} <SaidIn claim={holds} view={view} />
      {earlier.length > 0 && (
        <details>
          <summary>
            {getDictionary(view.lang).facts.saidBefore} ({earlier.length})
          </summary>
          <ul className={styles.earlier}>
            {earlier.map((claim) => (
              <li key={JSON.stringify(claim)}>
                {show(claim)} <SaidIn claim={claim} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
