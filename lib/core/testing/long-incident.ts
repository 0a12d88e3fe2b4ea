import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Phase } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'
import { toInstant } from '@/lib/core/time/instant'

const begin = Date.UTC(2025, 2, 3, 6)
const minuteMs = 60_000
const phases: readonly Phase[] = ['investigating', 'identified', 'mitigating', 'monitoring']
const parts = ['the front ends in Dublin', 'the queues in Amsterdam', 'the directory in Paris', 'the edge sites', 'the mailbox stores']
const steps = ['restarting', 'watching', 'rerouting around', 'adding capacity to', 'rolling back the change on']

/**
 * An incident of very many entries for tests and measurements: a vendor that posts every quarter of an hour with fields that mostly
 * repeat, promises that are kept and missed, people and press in between, dense hours and a silent day. The same for the same number.
 */
export function buildLongIncident(count: number): IncidentDocument {
  const entries: Entry[] = []
  let at = begin
  for (let n = 0; n < count; n += 1) {
    at += n % 400 === 399 ? 26 * 60 * minuteMs : (n % 50 < 25 ? 2 : 15) * minuteMs
    entries.push(n % 4 === 3 ? buildVoice(n, at) : buildPost(n, at))
  }
  const posts = entries.filter(({ kind }) => kind === 'vendor-update').map(({ id }) => id)
  const first = posts.slice(0, 1)
  return buildDocument({
    id: `01960000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    slug: `long-${count}`,
    title: `Mail is late for very long, in ${count} entries`,
    codes: [{ issuer: 'Microsoft', code: `LONG${count}` }],
    coverage: { from: toInstant(begin), to: toInstant(at), complete: false },
    sources: [
      { id: 'notice', kind: 'vendor-notice', publisher: 'Microsoft', url: 'https://example.com/notice', language: 'en' },
      { id: 'forum', kind: 'forum', publisher: 'A forum', url: 'https://example.com/forum', language: 'en' },
    ],
    entries,
    impacts: [
      buildImpact('declared', {
        statedIn: first,
        starts: [{ statedIn: first, how: 'label', moment: { at: toInstant(begin), precision: 'minute' } }],
        who: posts
          .filter((_, n) => n % 100 === 0)
          .map((id, n) => ({ statedIn: [id], how: 'label' as const, text: `Some users in ${n + 2} regions` })),
      }),
    ],
    causes: posts
      .filter((_, n) => n % 300 === 20)
      .map((id, n) => ({
        id: `cause-${n}`,
        statedIn: [id],
        how: 'label' as const,
        category: 'capacity' as const,
        text: `A lack of capacity in ${parts[n % parts.length]}`,
        certainty: 'preliminary' as const,
      })),
  })
}

function buildPost(n: number, at: number): Entry {
  const part = parts[n % parts.length]
  const step = steps[Math.floor(n / 7) % steps.length]
  const dueMinutes = n % 5 === 0 ? 1 : 60
  return buildEntry(`post-${n}`, {
    statedAt: { at: toInstant(at), precision: 'second' },
    headline: `Update ${n}: ${step} ${part}`,
    sources: ['notice'],
    fields: {
      title: 'Some users may see delays when sending and receiving mail',
      userImpact: 'Users may see delays of up to several hours when sending mail to and receiving mail from other organisations.',
      moreInfo: 'Mail that waits in a queue is delivered once the queue has been worked through. Nothing needs to be sent again.',
      currentStatus: `We are ${step} ${part} after we found that ${n % 90} of its machines had stopped taking mail. Telemetry shows that delivery recovers in step ${n}, and we keep watching it.`,
      scopeOfImpact: `Any user served through ${part} may be affected.`,
      nextSteps: `We go on ${step} ${part} and add a further check.`,
    },
    phase: phases[Math.floor(n / 12) % phases.length] ?? 'investigating',
    promise: {
      text: 'The next update follows',
      dueAt: { at: toInstant(at + dueMinutes * minuteMs), precision: 'minute', zone: 'UTC', zoneCertainty: 'stated' },
    },
  })
}

function buildVoice(n: number, at: number): Entry {
  const isPress = n % 40 === 3
  return buildEntry(`voice-${n}`, {
    kind: isPress ? 'press' : 'report',
    statedAt: { at: toInstant(at), precision: 'minute' },
    speaker: isPress ? 'A newspaper' : 'a reader, Germany',
    sources: ['forum'],
    body: `Mail from *outside* still takes **${n % 180} minutes**, the queue shows \`4.4.1\`.\n\n- sent at nine\n- arrived at noon`,
    finding: 'affected',
  })
}
