import * as fc from 'fast-check'

/** Texts that break out of, or break, whatever they are put into unescaped. */
export const hostileStrings: readonly string[] = [
  ']]>',
  '</script><script>alert(1)</script>',
  '"><a href="javascript:alert(1)">',
  "' onmouseover='alert(1)",
  '&amp; &bogus; &#0; &#x1F; &',
  '\u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0085',
  '\ud800 \udc00 \ufffe \uffff',
  '\u202e\u2066right to left\u2069 עברית \u200f',
  '\u2028\u2029\r\n\r\ttab',
  'BEGIN:VEVENT\r\nUID:x\nEND:VEVENT;,\\',
  '<!-- --> <?pi ?> <!DOCTYPE x [<!ENTITY y "z">]>',
  '😀'.repeat(100),
  'long '.repeat(2000),
]

/** Any text, often made of those. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostileStrings), fc.string(), fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))
