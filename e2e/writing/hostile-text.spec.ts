import { beginDraft, expect, newDocument, test } from '@/e2e/fixtures/timeline'
import { buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'

/** What would call out if any of it were taken for more than text. */
const payloads = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  '<svg onload="window.hit=1">',
  '[x](javascript:window.hit=1)',
  '<a href="javascript:window.hit=1">x</a>',
  '![x](x" onerror="window.hit=1)',
  '</textarea><script>window.hit=1</script>',
  "';window.hit=1;//",
  '{{constructor.constructor("window.hit=1")()}}',
  '<style>*{background:url(javascript:window.hit=1)}</style>',
]

test('hostile text in every field stays text, in the form and in the preview', async ({ member, page }) => {
  await member.joinsAs('curator')
  const claim = { statedIn: ['first'], how: 'curator' as const }
  const said = payloads.join('\n\n')
  const document = newDocument({
    title: payloads.slice(0, 3).join(' '),
    summary: said,
    codes: [{ issuer: payloads[0] ?? '', code: payloads[1] ?? '' }],
    entries: payloads.map((text, index) =>
      buildEntry(index === 0 ? 'first' : `entry-${index}`, {
        kind: index % 2 === 0 ? 'vendor-update' : 'report',
        statedAt: momentOf(`2023-07-18 1${index}:00`, 'minute', { text }),
        speaker: text,
        headline: text,
        body: said,
        fields: { currentStatus: text, userImpact: text },
        promise: { text, dueAt: null },
        regions: [{ place: null, wording: text }],
      }),
    ),
    sources: payloads.map((text, index) => ({
      id: `source-${index}`,
      kind: 'press',
      publisher: text,
      title: text,
      quote: text,
      author: text,
    })),
    impacts: [buildImpact('impact', { ...claim, who: [{ ...claim, text: said }], surfaces: payloads, features: payloads })],
    causes: [{ id: 'cause', ...claim, category: 'unknown', text: said, certainty: 'guess' }],
    signatures: [{ id: 'error', ...claim, protocol: 'smtp', text: said.slice(0, 900) }],
    advice: [{ id: 'advice', ...claim, audience: payloads[0] ?? '', text: said.slice(0, 900) }],
    attempts: [{ id: 'attempt', ...claim, text: said.slice(0, 900), outcomes: [] }],
  })
  const timeline = await beginDraft(member, document)
  await timeline.opens('#first')
  await page.evaluate(() => {
    for (const closed of globalThis.document.querySelectorAll<HTMLElement>('fieldset button[aria-expanded="false"]')) closed.click()
  })
  await timeline.text.first().fill(`${said}\n\n<script>window.hit=1</script>`)
  await timeline.isSaved()
  await expect(timeline.preview.getByText('<script>window.hit=1</script>').first()).toBeAttached()
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
  expect(await page.locator('a[href^="javascript" i], img[src="x"], svg[onload]').count()).toBe(0)
})
