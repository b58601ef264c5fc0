"""A page on one sheet of paper: what is only for the screen goes, and the rest is set small."""

import streamlit as st

HINT = "Print this page with Ctrl+P, or ⌘P on a Mac: it fits on one sheet of A4 or Letter."

# Letter is wider and A4 is taller: what fits 190 by 255 mm fits both.
STYLE = """<style>
.gp-print-hint { font-size: .85rem; margin: 0;
  color: color-mix(in srgb, currentColor 72%, transparent); }
@media print {
  @page { size: auto; margin: 10mm 11mm; }
  [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stStatusWidget"],
  [data-testid="stAppIframeResizerAnchor"], [data-testid="stBottom"], .gp-print-hint,
  [data-testid="stElementContainer"]:has([data-testid="stSelectbox"], button, .gp-table),
  [data-testid="stSelectbox"], [data-testid="stAlert"], [data-testid="stPageLink"] {
    display: none !important; }
  html, body, #root, [data-testid="stApp"], [data-testid="stAppViewContainer"], [data-testid="stMain"] {
    position: static !important; display: block !important; height: auto !important;
    overflow: visible !important; background: #fff !important; color: #000 !important; }
  [data-testid="stMainBlockContainer"] { padding: 0 !important; max-width: none !important; }
  [data-testid="stVerticalBlock"], [data-testid="stHorizontalBlock"] { gap: 1.2mm !important; }
  [data-testid="stHeading"] h1 { font-size: 17pt !important; padding: 0 !important; color: #000 !important; }
  [data-testid="stMarkdownContainer"] li, [data-testid="stMarkdownContainer"] p {
    font-size: 8.5pt !important; line-height: 1.25 !important; margin: 0 !important; color: #000 !important; }
  [data-testid="stMarkdownContainer"] li { margin-left: 4mm !important; }
  [data-testid="stCaptionContainer"] p { font-size: 6.5pt !important; }
  .gp-profile { grid-template-columns: 3fr 2fr; gap: 2mm 6mm; font-size: 8pt; line-height: 1.25;
    color: #000; }
  .gp-profile h2, .gp-groups h2 { font-size: 9pt; margin: 0 0 .8mm; color: #000; }
  .gp-profile dl { grid-template-columns: 1fr 1fr; gap: .8mm 4mm; }
  .gp-profile dt, .gp-profile p, .gp-profile li { font-size: 8pt; line-height: 1.25; margin-bottom: 0; }
  .gp-profile dd { font-size: 7pt; line-height: 1.2; color: #333; }
  .gp-profile a { color: #000; text-decoration: none; }
  .gp-groups { display: block; columns: 5; column-gap: 2.5mm; color: #000; padding-top: 1mm; }
  .gp-groups section { max-width: none !important; margin: 0 0 1.5mm; }
  .gp-groups h2 { break-after: avoid; }
  .gp-cards { display: block; }
  .gp-card { display: block; break-inside: avoid; margin-bottom: 1.5mm; padding: 1mm 1.5mm;
    border-radius: 1mm; font-size: 8pt; line-height: 1.2; }
  .gp-card > * { display: block; }
  .gp-card a { line-height: 1.2; }
  .gp-value, .gp-value.gp-words { font-size: 11.5pt; line-height: 1.2; }
  .gp-change, .gp-card .gp-soft, .gp-soft { font-size: 7pt; line-height: 1.2; }
  .gp-card img { height: 6.5mm; margin: .5mm 0; }
  .gp-change .gp-soft { white-space: nowrap; }
  .gp-reach { display: none; }
  .gp-aside { margin-top: .6mm; padding-left: 1mm; }
}
</style>"""


def make_printable() -> None:
    """Set the page for one sheet of paper, and say so on the screen."""
    st.html(f'{STYLE}<p class="gp-print-hint">{HINT}</p>')
