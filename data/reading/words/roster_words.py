"""Words over the columns of rosters and lists: who a row is about, yes or no, and money."""

import re

from data.reading.words.word_lists import within

# 'Has bylaws' and 'Active (1 = yes)' over nothing but 0 and 1 say yes or no.
FLAG_HEAD = re.compile(
    r"(?:has|have|is|are|was|were|did|does|can)\b|.*(?:1 ?= ?yes|0 ?/ ?1|\by ?/ ?n\b|yes ?/ ?no|\bflags?\b)"
)
MONEY_LEFT = re.compile(r"(?:\w+ )?(?:budget|balance|obligation|expenditure|appropriation)s?(?: to date)?$")
NAMED_HEAD = within(
    r"compan(?:y|ies), employers?, business(?:es)?, firms?, projects?, programs?, providers?, schools?,"
    r" colleges?, grantees?, sponsors?, sites?, cent(?:er|re)s?, organi[sz]ations?, members?, courses?,"
    r" events?"
)
