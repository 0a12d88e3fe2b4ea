import { inGerman, pages, pagesOtherOnPhones } from '@/e2e/fixtures/pages'
import { test } from '@/e2e/fixtures/reader'

for (const [name, path] of Object.entries(pages).filter(([name]) => pagesOtherOnPhones.includes(name)))
  test(`nothing on ${name} stands in the way of a thumb, in either language, down to 320 pixels`, async ({ reader }) => {
    for (const address of [inGerman(path), path]) {
      await reader.opens(address)
      await reader.unfoldsEverything()
      await reader.needsNoSidewaysScrolling()
    }
    await reader.findsNoBarrier()
    await reader.page.setViewportSize({ width: 320, height: 640 })
    await reader.needsNoSidewaysScrolling()
  })
