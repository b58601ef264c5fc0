"""Names come from other people's workbooks; in a label they must stand as written."""

import pytest

from components.markup import escape


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("Mesa County", "Mesa County"),
        ("a_b *c*", r"a\_b \*c\*"),
        # U+2060 is not seen: it keeps a bare address from becoming a link.
        ("[here](http://e.gov)", "\\[here\\]\\(http\\:\u2060\\/\\/e\\.gov\\)"),
        ("www.e.gov", "www\u2060\\.e\\.gov"),
        ("a@e.gov", "a\u2060\\@e\\.gov"),
        ("![t](x.png)", r"\!\[t\]\(x\.png\)"),
        (":red[hot]", r"\:red\[hot\]"),
        ("$5 and $6", r"\$5 and \$6"),
        ("two\nlines", "two lines"),  # a line break would start a paragraph, or a heading
        ("<b>", r"\<b\>"),
        (12, "12"),
    ],
)
def test_markdown_in_a_name_is_not_obeyed(written: object, escaped: str) -> None:
    assert escape(written) == escaped
