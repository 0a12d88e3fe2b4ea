import { describe, expect, test } from 'vitest'
import { isReport, phaseOf } from '@/lib/ingest/google-cloud/status-words'

describe('the phase of an update', () => {
  test.each([
    ['The fault has been resolved.', null, 'resolved'],
    ['We believe the issue is believed to be resolved', null, 'resolved'],
    ['Traffic was fully mitigated.', null, 'mitigated'],
    ['Traffic was fully mitigated.', 'SERVICE_DISRUPTION', 'monitoring'],
    ['Half of it has been resolved; we continue to monitor.', 'SERVICE_OUTAGE', 'monitoring'],
    ['Mitigation work is under way.', 'SERVICE_OUTAGE', 'mitigating'],
    ['We are rolling back a change.', null, 'mitigating'],
    ['Engineers have identified the disk.', null, 'identified'],
    ['The team investigates.', 'SERVICE_INFORMATION', 'investigating'],
    ['Some users are experiencing errors.', null, 'detected'],
    ['Coffee is served.', 'SERVICE_DISRUPTION', null],
    ['Coffee is served.', 'AVAILABLE', 'resolved'],
    ['# Preliminary Incident Report\nA disk was full.', 'AVAILABLE', 'post-incident'],
    ['A word.\n\n## ROOT CAUSE\nA disk.', null, 'post-incident'],
    ['# Incident Report\nA disk was full.', 'SERVICE_OUTAGE', null],
    ['We are investigating.', 'SERVICE_WOBBLE', 'investigating'],
  ])('%j under %s: %s', (text, state, phase) => expect(phaseOf(text, state)).toBe(phase))
})

test('a report is told by its heading, its apology or its sections, not by a word in passing', () => {
  expect(isReport('We apologize for the inconvenience this may have caused.')).toBe(true)
  expect(isReport('**Issue Summary**\nText')).toBe(true)
  expect(isReport('Summary: Uploads fail\nDescription: We look into it.')).toBe(false)
  expect(isReport(`${'Words. '.repeat(100)}We will publish an incident report.`)).toBe(false)
  expect(isReport('The root cause has been found.')).toBe(false)
})
