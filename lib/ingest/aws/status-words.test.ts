import { expect, test } from 'vitest'
import { phaseOf, withoutMark } from '@/lib/ingest/aws/status-words'

test.each([
  ['The issue has been resolved and the service is operating normally.', 'resolved'],
  ['Half of it has been resolved but we continue to investigate the rest.', 'investigating'],
  ['This has been resolved for some customers.', null],
  ['Now that all is well, here is a brief summary of it.', 'post-incident'],
  ['We are beginning to see recovery.', 'mitigating'],
  ['We have identified the root cause and are working toward recovery.', 'mitigating'],
  ['We are investigating and working to resolve it.', 'investigating'],
  ['We have identified the cause.', 'identified'],
  ['We can confirm slow queues.', 'detected'],
  ['Good morning.', null],
])('%s: %s', (text, phase) => expect(phaseOf(text)).toBe(phase))

test.each([
  ['[RESOLVED] Slow queues', 'Slow queues', true],
  ['[解決済み]遅延 | [Resolved] Delay', '遅延 |  Delay', true],
  ['Slow queues', 'Slow queues', false],
])('%s without its mark', (summary, title, resolved) => {
  expect(withoutMark(summary)).toEqual({ title, resolved })
  expect(withoutMark(summary)).toEqual({ title, resolved })
})
