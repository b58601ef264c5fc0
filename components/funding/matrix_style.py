"""How the matrix of what can pay for what looks: on screen, on a phone, and on grey paper."""

# Colours as .streamlit/config.toml has them, each 4.5:1 or more on its page. Shapes are borders and
# gradients, kept when printed; the word beside each says the same without them.
STYLE = """<style>
.gp-pays { --can: light-dark(#005ea2, #73b3e7); --soft: color-mix(in srgb, currentColor 78%, transparent);
  --line: color-mix(in srgb, currentColor 16%, transparent); --paper: light-dark(#ffffff, #14181d);
  --ask: light-dark(#8a4b00, #f2b45a); font-size: .9rem; line-height: 1.35; }
.gp-pays small { display: block; font-size: .78rem; }
.gp-pays a { text-decoration-thickness: 1px; text-underline-offset: .2em; color: inherit; }
.gp-sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.gp-may { white-space: nowrap; font-weight: 600; }
.gp-may i { display: inline-block; box-sizing: border-box; width: .8em; height: .8em; margin-right: .35em;
  vertical-align: -.06em; border: 1.5px solid currentColor; border-radius: 50%;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.gp-can, .gp-partly { color: var(--can); }
.gp-can i { background: currentColor; }
.gp-partly i { background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
.gp-not, .gp-unknown { font-weight: 400; color: var(--soft); }
.gp-not i { border-radius: 0;
  background: linear-gradient(45deg, transparent 43%, currentColor 43% 57%, transparent 57%); }
.gp-unknown i { border-style: dotted; }
.gp-ask { font-weight: 600; color: var(--ask); }
.gp-pays ul.gp-pays-legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; padding: 0;
  margin: 0 0 .9rem; font-size: .85rem; }
.gp-pays .gp-pays-legend li, .gp-pays .gp-pays-down li, .gp-pays .gp-pays-notes li { margin: 0;
  font-size: inherit; }
.gp-pays-wide { overflow: auto; }
.gp-pays-wide:focus-visible { outline: 3px solid #2e8ae6; outline-offset: 2px; }
.gp-pays-wide table { border-collapse: separate; border-spacing: 0; width: 100%; }
.gp-pays-wide th, .gp-pays-wide td { text-align: left; vertical-align: top; padding: .45rem .25rem .5rem;
  border: 0; border-bottom: 1px solid var(--line); min-width: 4.25rem; }
.gp-pays-wide thead th { font-size: .75rem; font-weight: 600; vertical-align: bottom; hyphens: auto;
  background: var(--paper); }
.gp-pays-wide thead th[scope=colgroup] { font-weight: 400; border-bottom: 0; color: var(--soft); }
.gp-pays-wide th[scope=colgroup] { border-left: 1px solid var(--line); }
.gp-pays-wide tbody th { font-weight: 600; position: sticky; left: 0; min-width: 9.5rem; z-index: 1;
  background: var(--paper); }
.gp-pays-wide tbody th small { font-weight: 400; color: var(--soft); }
.gp-pays-wide td.gp-asks { box-shadow: inset 0 0 0 2px var(--ask); }
.gp-pays-wide .gp-not, .gp-pays-wide .gp-unknown { font-size: .75rem; }
.gp-pays-wide td.gp-own { padding-top: 1.4rem; color: var(--soft); font-size: .8rem; }
.gp-pays a:has(.gp-not, .gp-unknown):not(:hover, :focus) { text-decoration: none; }
.gp-pays-wide td a { display: inline-block; min-height: 1.5rem; }
.gp-pays-wide sup { font-size: .7rem; margin-left: .15em; line-height: 0; }
.gp-pays-narrow { display: none; }
.gp-pays-narrow details { border-bottom: 1px solid var(--line); }
.gp-pays-narrow summary { padding: .7rem 0; cursor: pointer; }
.gp-pays-narrow summary small { margin-top: .1rem; color: var(--soft); }
.gp-pays ul.gp-pays-down { list-style: none; padding: 0; margin: 0; }
.gp-pays-down li { padding: .5rem 0; border-bottom: 1px solid var(--line); display: grid;
  grid-template-columns: minmax(8rem, 22rem) 6rem 1fr; gap: .1rem 1.2rem; break-inside: avoid; }
.gp-pays-down li small { grid-column: 3; font-size: .85rem; }
.gp-pays-down li.gp-agency { display: block; padding-top: 1rem; color: var(--soft); font-size: .85rem; }
.gp-pays-down strong { font-weight: 600; overflow-wrap: anywhere; }
.gp-pays ol.gp-pays-notes { margin: 1rem 0 0; padding-left: 1.6rem; font-size: .85rem; }
@media (max-width: 640px) {
  .gp-pays-wide, .gp-pays ol.gp-pays-notes { display: none; }
  .gp-pays-narrow { display: block; }
  .gp-pays-down li { grid-template-columns: 1fr 6rem; }
  .gp-pays-down li small { grid-column: 1 / -1; }
}
@media print { .gp-pays-wide { overflow: visible; } }
</style>"""
