import { inGerman, pages } from '@/e2e/fixtures/pages'
import { test } from '@/e2e/fixtures/reader'

for (const [name, path] of Object.entries(pages)) {
  test(`every word on ${name} stands out from its ground, in light and dark`, async ({ reader }) => {
    await reader.opens(path)
    if (path === pages['the rejected mail']) await reader.unfoldsEverything()
    for (const theme of ['light', 'dark'] as const) {
      await reader.prefers(theme)
      await reader.canReadEveryWord()
    }
  })

  test(`nothing on ${name} in German stands in anybody's way`, async ({ reader }) => {
    await reader.opens(inGerman(path))
    await reader.findsNoBarrier()
  })
}
