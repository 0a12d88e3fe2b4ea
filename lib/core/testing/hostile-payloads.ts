/**
 * Texts that break out of some format where they are not escaped for it, each with what it would break. Beside these there are the
 * texts of `hostile-document.ts`, which would run in a browser. Not all of them can be stored: formats must withstand them anyway.
 */
export const hostilePayloads: Readonly<Record<string, string>> = {
  'end of a section': 'a ]]> b',
  'end of a script': '</script><script>alert(1)</script>',
  'raw HTML': '<img src=x onerror=alert(1)> <b>bold</b> <!-- x -->',
  'double quote': 'say "yes" onload="x',
  'single quote': "it's ' onload='x",
  entity: '&lt;script&gt; &bogus; &#0; & alone',
  backticks: '``` a `b` ```',
  'cells of a table': 'a | b || c \\| d',
  'a heading and rules': '# one\n\n===\n\n---\n\n> quote\n\n    code\n\n- item\n1. item\n2) item',
  'links of Markdown': '[a](javascript:alert(1)) ![b](https://evil.example/x.png) [c]: https://evil.example <https://evil.example>',
  'bare addresses': 'https://evil.example www.evil.example someone@evil.example //evil.example',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template would take for its own
  'template of a site': '{{ site.secret }} {% include x %} ${process.env} #{x} <%= x %>',
  'marks of a direction': 'a \u202eb\u2066 c \u200f\u061c d',
  'half a character': 'a \ud83d b \udc00',
  'control characters': 'a\u0000b\u0007c\u001b[31md\u0085e\u007f\ufffe\uffff',
  'ends of lines': 'a\r\nb\rc\u2028d\u2029e\u000bf\u000cg',
  'a formula': '=HYPERLINK("https://evil.example","click")',
  'another formula': "+1+cmd|' /C calc'!A0",
  'formula behind a space': ' \t@SUM(1)',
  'commands of TeX': '\\input{/etc/passwd} \\write18{rm} $x$ 50% a_b a^b #1 ~ {unbalanced',
  'end of an entry': '}, note = {owned}} @misc{evil, title = {x}',
  emoji: '👩‍👩‍👧‍👦 🇩🇪 ❤️ 🅰️',
  'other scripts': 'تعطل البريد עברית メール障害 전자우편',
  'long word': 'x'.repeat(10_000),
  'long text': 'Mail is late and nobody knows why. '.repeat(300),
  'only space': ' \u00a0\u200b\t ',
}
