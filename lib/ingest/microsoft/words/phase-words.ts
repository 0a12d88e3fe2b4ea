import type { Phase } from '@/lib/core/incident/entry'

/**
 * What Microsoft's wording claims, first match first: a repair still going on outranks the watching that accompanies it, and
 * watching outranks a repair that is done. A claim that all is well counts only without a word that takes it back
 * (`takenBack`). docs/formats/microsoft.md tells the same in words.
 */
export const phaseWords: readonly { phase: Phase; words: RegExp; takenBack?: boolean }[] = [
  {
    phase: 'false-positive',
    words: /false positive|false alarm|(?:isn['’]t|is not|wasn['’]t|was not) (?:a|an) (?:service )?(?:issue|incident)\b|fehlalarm/i,
  },
  { phase: 'post-incident', words: /post[- ]incident (?:report|review) (?:has been|is now|was) (?:published|available)/i },
  {
    phase: 'resolved',
    words:
      /\b(?:issue|impact|problem|incident|event|service|delays?) (?:is|was|has been|have been|has now been|is now|has) (?:now )?(?:fully |completely |been )?(?:resolved|remediated|restored|fixed)\b|no longer occurring|(?:fully|now) remediated|validated remediation|confirmed (?:that )?(?:the )?(?:issue|impact|service) (?:is|was|has been) (?:fully )?(?:resolved|remediated|restored)|(?:problem|auswirkungen?|dienst|issue|störung) (?:ist|sind|wurden?) (?:vollständig |nun )?(?:behoben|gelöst|wiederhergestellt)/i,
    takenBack: true,
  },
  {
    phase: 'mitigated',
    words:
      /\b(?:we['’]ve|we have|has|have|been|is|are|successfully) (?:now )?(?:successfully )?(?:been )?mitigated\b|successful in mitigating|(?:auswirkungen?|problem) (?:wurden?|ist|sind) (?:gemindert|abgemildert|eingedämmt|entschärft)/i,
    takenBack: true,
  },
  {
    phase: 'mitigating',
    words:
      /\b(?:we['’]re|we are|are|is|engineers are|and|continuing|now|been|by) (?:\p{L}+ ){0,3}?(?:deploying|implementing|applying|rolling back|reverting|rerouting|re-routing|restarting|redirecting|failing|disabling|rebalancing|optimizing|mitigating|repairing|preparing|developing a|adding the fix|conducting targeted)\b|working to (?:implement|disable|deploy|revert|restore|apply|mitigate|reroute|restart|roll)|continuing (?:our |the |with )?(?:mitigation|process of|deployment|restarts?)|initiated (?:a|the) (?:rollback|restart|failover|deployment)|deployment of the (?:fix|solution|update) has (?:started|begun)|(?:wir|und|jetzt) (?:implementieren|stellen .{0,40}bereit|machen .{0,60}rückgängig|leiten .{0,40}um|starten .{0,40}neu|deaktivieren|setzen .{0,40}zurück|wenden .{0,40}an|führen .{0,60}(?:neustart|bereitstellung))/iu,
  },
  {
    phase: 'monitoring',
    words:
      /\b(?:we['’]re|we are|are|they are|and|continu(?:e|ing) to|while) (?:(?:also|now|still|closely|actively|carefully|currently|continuing to) ){0,3}monitor(?:ing)?\b(?! telemetry to (?:isolate|identify))|extended monitoring|wir (?:überwachen|beobachten)/i,
  },
  {
    phase: 'mitigating',
    words:
      /\b(?:we['’]ve|we have|has been|have|was|microsoft|engineers have|we) (?:\p{L}+ ){0,3}?(?:deployed|implemented|applied|reverted|rolled back|rerouted|restarted|disabled|completed|made several|taken action)\b|wir haben .{0,80}(?:bereitgestellt|implementiert|rückgängig|neu gestartet|deaktiviert|umgeleitet|angewendet)/iu,
  },
  {
    phase: 'identified',
    words:
      /\b(?:we['’]ve|we have|we|engineers have|investigation|have|has|microsoft) (?:\p{L}+ ){0,2}?(?:identified|determined|isolated|confirmed that|found that|discovered)\b|wir haben .{0,60}(?:identifiziert|festgestellt|ermittelt|erkannt)/iu,
  },
  {
    phase: 'investigating',
    words:
      /investigat|\b(?:reviewing|analy[sz]ing|examining|looking into|gathering|assessing|identifying|checking|exploring|being explored|evaluating|troubleshoot)|wir (?:untersuchen|prüfen|überprüfen|analysieren)|wird untersucht/i,
  },
  { phase: 'detected', words: /\b(?:aware of|received reports|been alerted)|(?:uns ist|wir sind) .{0,40}(?:bekannt|informiert)/i },
]

const takesBack =
  /\b(?:majority|most|some|many|portion|partial(?:ly)?|subset|still (?:experiencing|seeing|impacted|affected)|hasn['’]t|haven['’]t|not (?:fully|been|yet)|once|until|to (?:ensure|confirm|verify|validate) |will be|expect(?:ed)?|should|teilweise|einige|mehrheit|noch nicht|nicht vollständig|sobald)\b/i

/** The phase that a status text claims by the table above, read sentence by sentence for claims that all is well; null when nothing matches. */
export function readPhase(sentences: readonly string[]): Phase | null {
  const text = sentences.join('\n')
  for (const { phase, words, takenBack } of phaseWords) {
    const holds = takenBack === true ? sentences.some((sentence) => words.test(sentence) && !takesBack.test(sentence)) : words.test(text)
    if (holds && !(takenBack === true && /still (?:experiencing|seeing|affected|impacted)/i.test(text))) return phase
  }
  return null
}

const statusPhases: Record<string, Phase> = {
  investigating: 'investigating',
  reported: 'detected',
  confirmed: 'identified',
  restoringservice: 'mitigating',
  extendedrecovery: 'mitigating',
  verifyingservice: 'monitoring',
  mitigated: 'mitigated',
  mitigatedexternal: 'mitigated',
  servicerestored: 'resolved',
  resolved: 'resolved',
  resolvedexternal: 'resolved',
  serviceoperational: 'resolved',
  falsepositive: 'false-positive',
  postincidentreviewpublished: 'post-incident',
  postincidentreportpublished: 'post-incident',
  wirduntersucht: 'investigating',
  dienstwirdwiederhergestellt: 'mitigating',
  erweitertewiederherstellung: 'mitigating',
  dienstwirdüberprüft: 'monitoring',
  dienstwiederhergestellt: 'resolved',
  falschpositiv: 'false-positive',
}
const silentStatuses = new Set([
  'servicedegradation',
  'serviceinterruption',
  'investigationsuspended',
  'informationavailable',
  'ongoing',
  'dienstbeeinträchtigung',
  'dienstunterbrechung',
])

/** What a status word of the vendor's data means for the phase: `final` ones say so whatever the text says; null when it says nothing. */
export function phaseOfStatus(status: string): { phase: Phase; final: boolean } | null {
  const key = foldStatus(status)
  const phase = Object.hasOwn(statusPhases, key) ? statusPhases[key] : undefined
  if (phase === undefined) return null
  return { phase, final: ['mitigated', 'resolved', 'false-positive', 'post-incident'].includes(phase) }
}

/** True for a status word that is known, whether it says something about the phase or not. */
export function isKnownStatus(status: string): boolean {
  const key = foldStatus(status)
  return Object.hasOwn(statusPhases, key) || silentStatuses.has(key)
}

function foldStatus(status: string): string {
  return status.toLowerCase().replace(/[^\p{L}]/gu, '')
}
