"""The looks of the HTML report: its style sheet and the three stance symbols.

The colours are the app's own tokens. A stance is told by a word, a symbol's shape and the form of
the underline (solid, dashed, double); colour only adds to it. Paper is always light.
"""

STYLE = """
:root {
  color-scheme: light dark;
  --page: #F6F5F2; --card: #FFFFFF; --border: #DEDBD3;
  --text: #1C1E21; --muted: #5B5F66; --accent: #2A5DB0;
  --claim-tint: #DCDFFB; --claim: #3A3AAE;
  --denial-tint: #FFE3C7; --denial: #A23A00;
  --confirmation-tint: #C2E6DB; --confirmation: #005F4C;
  --selection: #BBD6F2;
  --sans: Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", Arial,
    sans-serif;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia,
    "Noto Serif", "Times New Roman", serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #191B1F; --card: #23272E; --border: #353941;
    --text: #E7E4DD; --muted: #A3A7AE; --accent: #8AB4F5;
    --claim-tint: #2C3060; --claim: #A6A9FF;
    --denial-tint: #4D2810; --denial: #FF9B57;
    --confirmation-tint: #124A3B; --confirmation: #9BE8C6;
    --selection: #2F4F78;
  }
}
*, ::before, ::after { box-sizing: border-box; }
::selection { background: var(--selection); color: var(--text); }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 400 15px/22px var(--sans); overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ol, ul, figure, blockquote { margin: 0; padding: 0; }
h1, h2 { font-family: var(--serif); font-weight: 600; text-wrap: balance; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.muted { color: var(--muted); }
.report { max-width: 768px; margin: 0 auto; padding: 56px 24px 72px; }
.head h1 { font-size: 34px; line-height: 42px; }
.facts {
  display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px;
  font-size: 13px; line-height: 20px;
}
.facts dt { color: var(--muted); }
.head .facts { margin-top: 16px; }
.caps {
  font: 600 11px/16px var(--sans); letter-spacing: .06em; text-transform: uppercase;
  color: var(--muted);
}
.overview, .contents, .silent { margin-top: 40px; }
.scroll { overflow-x: auto; margin-top: 12px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 20px; }
th { text-align: start; font-weight: 600; vertical-align: bottom; }
th, td { padding: 8px 0 8px 16px; border-bottom: 1px solid var(--border); }
th:first-child, td:first-child { padding-left: 0; }
tbody th { font-weight: 400; vertical-align: top; overflow-wrap: break-word; }
tbody th small { display: block; font-size: 12px; line-height: 18px; color: var(--muted); }
thead th { font-size: 12px; line-height: 18px; white-space: nowrap; }
td, thead th + th {
  text-align: end; vertical-align: top; white-space: nowrap; font-variant-numeric: tabular-nums;
}
thead th + th { vertical-align: bottom; }
thead .symbol { width: 14px; height: 14px; margin-right: 5px; }
td.none { color: var(--muted); }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.contents ol { margin-top: 10px; padding-left: 24px; font-size: 14px; }
.contents li { padding: 2px 0; }
.contents li::marker { color: var(--muted); font-variant-numeric: tabular-nums; }
.article {
  margin-top: 40px; padding: 32px 36px 36px; background: var(--card);
  border: 1px solid var(--border); border-radius: 8px;
}
.article h2 { margin-top: 6px; font-size: 23px; line-height: 29px; }
.source { font-size: 13px; line-height: 20px; }
.source cite { font-style: normal; font-weight: 600; color: var(--accent); }
.article .facts { margin-top: 14px; }
.stance { margin-top: 32px; }
.stance h3 {
  display: flex; align-items: center; gap: 8px; padding-bottom: 8px;
  border-bottom: 1px solid var(--border); font-size: 15px; line-height: 22px; font-weight: 600;
}
.stance h3 .count { font-weight: 400; color: var(--muted); }
.symbol { width: 18px; height: 18px; flex: none; vertical-align: -3px; fill: var(--line); }
.symbol use { color: var(--card); }
.claim { --tint: var(--claim-tint); --line: var(--claim); --form: solid; --weight: 2px; }
.denial { --tint: var(--denial-tint); --line: var(--denial); --form: dashed; --weight: 2px; }
.confirmation {
  --tint: var(--confirmation-tint); --line: var(--confirmation); --form: double; --weight: 1px;
}
.annotation { padding-top: 20px; }
.annotation + .annotation { margin-top: 24px; border-top: 1px solid var(--border); }
.annotation h4 { font-size: 12px; line-height: 18px; font-weight: 600; color: var(--line); }
blockquote { margin-top: 8px; font: 17px/29px var(--serif); }
figure:target h4 { text-decoration: underline; text-underline-offset: 3px; }
blockquote p + p { margin-top: 10px; }
blockquote p { color: var(--muted); text-align: start; }
mark {
  padding: 2px 0; border-radius: 3px; color: var(--text); background: var(--tint);
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
  text-decoration: underline var(--form) var(--weight) var(--line);
  text-underline-offset: 4px; text-decoration-skip-ink: none;
}
figcaption .facts {
  margin-top: 14px; grid-template-columns: 92px 1fr; gap: 8px 12px; font-size: 14px;
  line-height: 21px;
}
.facts p + p { margin-top: 8px; }
.said { font-family: var(--serif); }
.labels { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }
.labels li {
  padding: 0 9px; border: 1px solid var(--border); border-radius: 10px; background: var(--page);
  font-size: 12px; line-height: 19px;
}
.made { margin-top: 12px; font-size: 12px; line-height: 18px; color: var(--muted); }
.silent ul { margin-top: 10px; list-style: none; font-size: 14px; }
.silent li { padding: 6px 0; border-bottom: 1px solid var(--border); }
.silent li:last-child { border-bottom: 0; }
.unseen { position: absolute; width: 0; height: 0; overflow: hidden; }
@media screen and (max-width: 600px) {
  .report { padding: 28px 16px 40px; }
  .head h1 { font-size: 27px; line-height: 34px; }
  .article { margin: 28px -8px 0; padding: 22px 18px 24px; }
  .article h2 { font-size: 21px; line-height: 27px; }
  th, td { padding-left: 10px; }
  thead th .word {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  }
  thead th .symbol { margin-right: 0; width: 16px; height: 16px; }
  figcaption .facts { grid-template-columns: 1fr; gap: 0; }
  figcaption .facts dd + dt { margin-top: 8px; }
  figcaption .facts dt { font-size: 12px; line-height: 18px; }
}
@media print {
  @page { margin: 18mm 16mm; }
  body { background: none; font-size: 10pt; line-height: 14pt; }
  .report { max-width: none; padding: 0; }
  .contents { display: none; }
  .article { margin-top: 24pt; padding: 12pt 0 0; border: 0; border-top: 1pt solid var(--border);
    border-radius: 0; }
  blockquote { font-size: 11.5pt; line-height: 19pt; }
  h1, h2, h3, h4, .source, .article > header { break-after: avoid; }
  .annotation, tr, .silent li, .article > header { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  mark, .symbol { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
"""

# Drawn on a grid of 20. `currentColor` is the card behind, so that the sign is cut out.
SYMBOLS = """
<svg class="unseen" aria-hidden="true">
<symbol id="claim" viewBox="0 0 20 20"><rect x="1" y="1" width="18" height="18" rx="4"/>
<path d="M7.2 6h2.4L8.2 14H5.8zM12.4 6h2.4l-1.4 8H11z" fill="currentColor"/></symbol>
<symbol id="denial" viewBox="0 0 20 20"><path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z"/>
<path d="M7 7l6 6M13 7l-6 6" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>
</symbol>
<symbol id="confirmation" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9"/>
<path d="M6 10.4l2.8 2.8L14 7.6" fill="none" stroke="currentColor" stroke-width="2.2"
 stroke-linecap="round" stroke-linejoin="round"/></symbol>
</svg>
"""
