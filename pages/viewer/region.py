"""Region: who it is, what it counts and what it says of that; it prints on one sheet of paper."""

import streamlit as st

from components import cached
from components.cards import say_findings, show_cards
from components.charts import say_source
from components.downloads import offer_values
from components.empty import nothing_here
from components.filters import choose_partnership, choose_region
from components.markup import escape
from components.printing import make_printable
from components.region.profile import say_blanks, say_partner, show_profile
from data.views.choices import choices, regions
from data.views.overview.findings import baseline, findings
from data.views.overview.freshness import sources_of
from data.views.region.profile import profile
from data.views.region.region import as_table, by_owner, region

head, places = st.empty(), cached.fetch(regions)
head.title("Region", anchor=False)
if not places:
    nothing_here("There are no regions yet.")
    st.stop()
selection = choose_region(list(places), cached.fetch(choices), "region")
name, place = selection.regions[0], places[selection.regions[0]]
about = cached.fetch(profile, place)
partner = about.partner(choose_partnership(about.names, "partnership"))
head.title(escape(partner.name if partner else name), anchor=False)
first = say_partner(about, partner, selection)
cards = cached.fetch(region, place, selection, partner.id if partner else None)
say_findings(findings(cards, "metric"))
show_profile(about, partner, place, selection)
show_cards(by_owner(cards, first), (name,), selection.known)
say_blanks(cards, partner, place, selection)
table = as_table(cards)
say_source(baseline(cards))
say_source(source := cached.fetch(sources_of, tuple(table["observation"])))
offer_values(table, selection, source, {"latest": "observation"})
make_printable()
