import { expect, test } from 'vitest'
import { isIntermittent, readCauseCategory, readEffect } from '@/lib/ingest/microsoft/words/effect-words'

test.each([
  ['Users may be unable to send mail', 'rejected'],
  ['Mail is rejected with an error', 'rejected'],
  ['Some messages were lost', 'lost'],
  ["Admins can't access the usage page", 'unreachable'],
  ['Users may be unable to sign in', 'unreachable'],
  ['Users may be unable to open or have delays opening the page', 'unreachable'],
  ['Mail may be delayed for 15 minutes', 'delayed'],
  ['Mail arrives late', 'delayed'],
  ['Free/busy information may be outdated', 'stale'],
  ['Users may see incorrect presence information', 'stale'],
  ['Einige Benutzer können keiner Besprechung beitreten', 'unreachable'],
  ['Die Zustellung verzögert sich', 'delayed'],
  ['Exchange is degraded', 'degraded'],
  ['', 'degraded'],
])('%s: %s', (text, effect) => {
  expect(readEffect(text)).toBe(effect)
})

test.each([
  ['A recent code change made the queues grow', 'code-change'],
  ['A feature update went wrong', 'code-change'],
  ['An update exposed a latent code defect', 'software-defect'],
  ['A configuration change at the gateways', 'configuration-change'],
  ['Eine Konfigurationsänderung an den Servern', 'configuration-change'],
  ['An expired certificate', 'certificate'],
  ['The cache performs below acceptable performance thresholds', 'capacity'],
  ['A high volume of traffic', 'capacity'],
  ['A networking fault', 'network'],
  ['A power outage in one building', 'power'],
  ['A hardware fault', 'hardware'],
  ['We do not know yet', 'unknown'],
])('%s: %s', (text, category) => {
  expect(readCauseCategory(text)).toBe(category)
})

test('on and off is intermittent', () => {
  expect(isIntermittent('Users may intermittently be unable to sign in')).toBe(true)
  expect(isIntermittent('Der Zugriff scheitert zeitweise')).toBe(true)
  expect(isIntermittent('Users may be unable to sign in')).toBe(false)
})
