import { describe, expect, test } from 'vitest'
import { phases } from '@/lib/core/incident/entry'
import { sentencesOf } from '@/lib/ingest/microsoft/words/parse-promise'
import { isKnownStatus, phaseOfStatus, phaseWords, readPhase } from '@/lib/ingest/microsoft/words/phase-words'

const phaseOf = (text: string) => readPhase(sentencesOf(text).map(({ sentence }) => sentence))

describe('wording', () => {
  test.each([
    ["We're investigating reports of slow mail.", 'investigating'],
    ["We're reviewing service monitoring telemetry to isolate the cause.", 'investigating'],
    ["We're looking into options to prevent the extra messages.", 'investigating'],
    ["We're aware of slow mail.", 'detected'],
    ["We've identified a code change as the reason.", 'identified'],
    ['Our investigation identified a set of servers.', 'identified'],
    ["We've identified a code change. We're working to disable it.", 'mitigating'],
    ["We're deploying a repair and monitoring the queues.", 'mitigating'],
    ["We've reverted the first repair and are now deploying a second one.", 'mitigating'],
    ['We are closely monitoring the servers. We continue rerouting traffic, and are rerouting more.', 'mitigating'],
    ["We've disabled the assistant in a small part, without the hoped-for effect.", 'mitigating'],
    ["We've completed the rollout. We're monitoring the queues to be sure.", 'monitoring'],
    ["We're continuing to monitor the queues.", 'monitoring'],
    ['They are monitoring the mail flow.', 'monitoring'],
    ["We've mitigated impact for EX700001.", 'mitigated'],
    ['Our efforts were successful in mitigating impact.', 'mitigated'],
    ["We've confirmed that impact is resolved.", 'resolved'],
    ['The issue has been fully remediated.', 'resolved'],
    ['Impact is no longer occurring.', 'resolved'],
    ["We've determined that this was a false positive.", 'false-positive'],
    ['The post-incident report has been published.', 'post-incident'],
    ['Wir untersuchen Meldungen über langsame Post.', 'investigating'],
    ['Wir haben eine Änderung als Ursache ermittelt.', 'identified'],
    ['Wir haben die Ursache ermittelt und setzen sie jetzt zurück.', 'mitigating'],
    ['Wir überwachen die Server.', 'monitoring'],
    ['Das Problem ist behoben.', 'resolved'],
    ['Mail is slow.', null],
    ['', null],
  ])('%s: %s', (text, phase) => {
    expect(phaseOf(text)).toBe(phase)
  })

  test.each([
    'For the majority of users impact has been resolved. Some servers lag.',
    'We expect that the issue has been resolved once the rollout ends.',
    'We are continuing to monitor to ensure impact is resolved.',
    'Impact has been mitigated for some users.',
    'The issue is resolved, yet users are still experiencing delays.',
  ])('%s claims no end', (text) => {
    expect(['resolved', 'mitigated']).not.toContain(phaseOf(text))
  })

  test('the table names only phases of the domain', () => {
    for (const { phase } of phaseWords) expect(phases).toContain(phase)
  })

  test('a megabyte of any wording of the table is read in good time', () => {
    for (const text of ["we're ", 'continuing to ', 'wir haben ', 'has been ', 'and a', 'issue is ']) {
      expect(() => phaseOf(text.repeat(1_000_000 / text.length))).not.toThrow()
    }
  }, 5000)
})

describe('status words of data', () => {
  test.each([
    ['investigating', 'investigating', false],
    ['serviceRestored', 'resolved', true],
    ['ServiceRestored', 'resolved', true],
    ['Service restored', 'resolved', true],
    ['Extended recovery', 'mitigating', false],
    ['verifyingService', 'monitoring', false],
    ['falsePositive', 'false-positive', true],
    ['postIncidentReviewPublished', 'post-incident', true],
    ['mitigatedExternal', 'mitigated', true],
    ['Dienst wiederhergestellt', 'resolved', true],
  ] as const)('%s', (status, phase, final) => {
    expect(phaseOfStatus(status)).toEqual({ phase, final })
  })

  test.each(['serviceDegradation', 'Service degradation', 'serviceInterruption', 'investigationSuspended', 'Dienstbeeinträchtigung'])(
    '%s is known but claims no phase',
    (status) => {
      expect(phaseOfStatus(status)).toBeNull()
      expect(isKnownStatus(status)).toBe(true)
    },
  )

  test.each(['unknownFutureValue', 'toString', '__proto__', ''])('%j is not known', (status) => {
    expect(isKnownStatus(status)).toBe(false)
    expect(phaseOfStatus(status)).toBeNull()
  })
})
