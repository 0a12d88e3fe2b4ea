import { describe, expect, test } from 'vitest'
import { mapText, textOf } from '@/lib/ingest/mapped-text'
import { findPostEnd, hasContinuation, readPost } from '@/lib/ingest/microsoft/read-post'

function read(text: string) {
  const post = readPost(mapText(text), 0, text.length)
  const fields = Object.fromEntries(Array.from(post.fields, ([name, passages]) => [name, passages.map(textOf)]))
  return { fields, body: post.body.map(textOf), doubts: post.doubts, isFinal: post.isFinal, language: post.language }
}
const kept = (text: string, mayContinue = true) => text.slice(0, findPostEnd(mapText(text), 0, text.length, mayContinue))

describe('reading', () => {
  test('what stands before the first label is body', () => {
    expect(read('Hello.\n\nUser impact: Slow.')).toMatchObject({ body: ['Hello.'], fields: { userImpact: ['Slow.'] } })
  })

  test('a field may have several paragraphs and bullets', () => {
    expect(read('More info: One.\n\nTwo.\n\nNext steps:\n- Three.\n- Four.').fields).toEqual({
      moreInfo: ['One.\n\nTwo.'],
      nextSteps: ['- Three.\n- Four.'],
    })
  })

  test('a date field holds one paragraph', () => {
    expect(read('Next update by: July 18, 2023\n\nThis is preliminary.')).toMatchObject({
      fields: { nextUpdateBy: ['July 18, 2023'] },
      body: ['This is preliminary.'],
    })
  })

  test('a closing sentence is body', () => {
    expect(read('Next steps: None.\n\nThis is the final update for the event.')).toMatchObject({
      fields: { nextSteps: ['None.'] },
      body: ['This is the final update for the event.'],
    })
  })

  test('text under an unknown label goes to the body up to the next known one', () => {
    const { fields, body, doubts } = read('More info: One.\nWorkaround: Two.\n\nThree.\n\nCurrent status: Four.')
    expect(fields).toEqual({ moreInfo: ['One.'], currentStatus: ['Four.'] })
    expect(body).toEqual(['Workaround: Two.', 'Three.'])
    expect(doubts).toMatchObject([{ kind: 'unknown-label', start: 16, end: 32 }])
  })

  test('a field that begins like a label on its own line is still that field', () => {
    expect(read('More info: Workaround: use the web.').fields).toEqual({ moreInfo: ['Workaround: use the web.'] })
  })

  test('customer impact says what users see, or how many when that is said already', () => {
    expect(read('Customer Impact: Slow.').fields).toEqual({ userImpact: ['Slow.'] })
    expect(read('User impact: Slow.\nCustomer Impact: A few.').fields).toEqual({ userImpact: ['Slow.'], scopeOfImpact: ['A few.'] })
  })

  test('a final status is a status that is final', () => {
    expect(read('Final status: Done.')).toMatchObject({ isFinal: true, fields: { currentStatus: ['Done.'] } })
  })

  test('the language is that of the words, else that of the labels', () => {
    expect(read('Titel: Users may be unable to send mail and we are looking at it').language).toBe('en')
    expect(read('Titel: Langsam').language).toBe('de')
    expect(read('Title: Slow').language).toBe('en')
  })
})

describe('where a post ends', () => {
  const post = 'Title: Slow\n\nMore info: We are looking at the mail and will say what it is.'

  test.each([
    ['a blank line too many', '\n\n\nThis is the page.'],
    ['another language', '\n\nDas ist die Seite, und die ist nicht auf Englisch.'],
  ])('%s', (_, rest) => {
    expect(kept(post + rest)).toBe(post)
  })

  test.each([
    ['a paragraph in the same language', '\n\nThis is more of the same, and we are not done.'],
    ['a list', '\n\n- one\n- two'],
    ['a closing sentence', '\n\nThis is the final update for the event.'],
    ['a label we do not know', '\n\nWorkaround: the web.'],
  ])('%s belongs to it', (_, rest) => {
    expect(kept(post + rest)).toBe(post + rest)
  })

  test('where posts have no paragraphs without labels, one such is not of the post', () => {
    expect(kept(`${post}\n\nThis is more.`, false)).toBe(post)
  })

  test('nothing unlabelled follows a date field', () => {
    const dated = `${post}\n\nNext update by: July 18, 2023`
    expect(kept(`${dated}\n\nThis is the page.`)).toBe(dated)
  })
})

test('a post continues when a paragraph after the first has no label', () => {
  const continues = (text: string) => hasContinuation(mapText(text), 0, text.length)
  expect(continues('Title: A\n\nMore info: B')).toBe(false)
  expect(continues('Title: A\n\nMore info: B\n\nC')).toBe(true)
  expect(continues('Title: A\n\n**More info:** B\n\n- C\n\nThis is the final update for the event.')).toBe(false)
})
