import type { CauseCategory } from '@/lib/core/incident/document'
import type { Effect } from '@/lib/core/incident/impact'

/** Which effect a sentence about users describes, first match first. A guess that the curator sees, like everything in a draft. */
export const effectWords: readonly { effect: Effect; words: RegExp }[] = [
  { effect: 'rejected', words: /reject|bounc|non-delivery|\bNDRs?\b|unable to send|bad sequence|abgelehnt|zurückgewiesen|nicht senden/i },
  { effect: 'lost', words: /data loss|\blost\b|permanently deleted|datenverlust|verloren/i },
  {
    effect: 'unreachable',
    words:
      /(?:unable to|can(?:no|['’])t|prevent\w* .{0,30}from) (?:access|sign|log ?in|connect|open|reach|load|use|launch|join)|unavailable|inaccessible|access(?:ing)? issues|(?:nicht|keine?[nmr]?) (?:\p{L}+ ){0,3}?(?:zugreifen|anmelden|erreich|verbinden|öffnen|beitreten)/iu,
  },
  { effect: 'delayed', words: /delay|\blate\b|slow to arrive|verzöger|verspätet/i },
  {
    effect: 'stale',
    words: /outdated|out[- ]of[- ]date|\bstale\b|incorrect .{0,40}(?:information|status)|not (?:be )?(?:updated|accurately)|veraltet/i,
  },
]

/** The effect on users by the table above, else `degraded`. */
export function readEffect(text: string): Effect {
  return effectWords.find(({ words }) => words.test(text))?.effect ?? 'degraded'
}

/** What kind of cause a root-cause text describes, first match first; `unknown` when nothing matches. */
export const causeWords: readonly { category: CauseCategory; words: RegExp }[] = [
  { category: 'certificate', words: /certificate|zertifikat/i },
  { category: 'security', words: /attack|ddos|security vulnerab|angriff/i },
  { category: 'configuration-change', words: /configuration (?:change|update|issue)|misconfigur|konfiguration/i },
  { category: 'software-defect', words: /code (?:issue|defect|bug|regression|error)|\bbug\b|latent|defect|codefehler|softwarefehler/i },
  {
    category: 'code-change',
    words: /code change|(?:recent |feature |service |build )?(?:update|change|deployment)\b|codeänderung|aktualisierung|änderung/i,
  },
  { category: 'power', words: /power (?:loss|outage|event|failure)|stromausfall/i },
  { category: 'network', words: /network|routing|\bdns\b|\bbgp\b|netzwerk/i },
  { category: 'hardware', words: /hardware|disk failure|fibre|fiber/i },
  { category: 'dependency', words: /third[- ]party|upstream provider|external provider|drittanbieter/i },
  {
    category: 'capacity',
    words:
      /capacity|high (?:volume|load|cpu|utili[sz]ation)|spike|traffic|memory|performance threshold|acceptable (?:performance|standards)|kapazität|auslastung/i,
  },
  { category: 'data', words: /corrupt|database|datenbank/i },
]

/** The category of a cause by the table above. */
export function readCauseCategory(text: string): CauseCategory {
  return causeWords.find(({ words }) => words.test(text))?.category ?? 'unknown'
}

/** True when a sentence about users says it comes and goes. */
export function isIntermittent(text: string): boolean {
  return /intermittent|sporadic|zeitweise|sporadisch/i.test(text)
}
