"""Tables as HTML: what they say to the eye, to a keyboard and to a screen reader."""

import pandas as pd

from components.tables import table_html

FRAME = pd.DataFrame(
    {
        "region": ["Mesa", "<b>Weld</b>"],
        "latest": [1234.5, float("nan")],
        "observation": pd.array([7, None], dtype="Int64"),
    }
)


def test_a_number_leads_to_its_cell_and_a_blank_nowhere() -> None:
    html = table_html(FRAME, "Newest", {"latest": "observation"})
    assert '<td class="gp-number"><a href="sources?observation=7">1,234.5</a></td>' in html
    assert '<td class="gp-number">—</td>' in html
    assert "Observation" not in html


def test_a_row_leads_wherever_the_page_says() -> None:
    html = table_html(FRAME, "Newest", {"region": "observation"}, "submissions?submission=")
    assert '<a href="submissions?submission=7">Mesa</a>' in html


def test_a_key_of_any_letters_leads_and_an_empty_one_nowhere() -> None:
    frame = pd.DataFrame({"stream": ["A", "B"], "key": ["a & b | #2", ""]})
    drawn = table_html(frame, "Streams", {"stream": "key"}, "lists?list=streams&row=")
    assert '<a href="lists?list=streams&amp;row=a%20%26%20b%20%7C%20%232">A</a>' in drawn
    assert '<td class="gp-short">B</td>' in drawn


def test_columns_of_one_row_may_lead_to_different_pages() -> None:
    frame = pd.DataFrame({"region": ["Adams"], "plan": ["Plan"], "key": ["a"]})
    ways = {"region": "lists?list=needs&row=", "plan": "braid?need="}
    drawn = table_html(frame, "Needs", {"region": "key", "plan": "key"}, ways)
    assert '<a href="lists?list=needs&amp;row=a">Adams</a>' in drawn
    assert '<a href="braid?need=a">Plan</a>' in drawn


def test_names_stand_as_written() -> None:
    html = table_html(FRAME, 'Newest of "<i>"', {})
    assert "&lt;b&gt;Weld&lt;/b&gt;" in html
    assert 'aria-label="Newest of &quot;&lt;i&gt;&quot;"' in html


def test_a_table_takes_the_keyboards_focus_and_only_a_long_one_is_boxed() -> None:
    assert 'class="gp-table" role="region" tabindex="0"' in table_html(FRAME, "Newest", {})
    long = pd.DataFrame({"year": range(40)})
    assert 'class="gp-table gp-long"' in table_html(long, "Years", {})


def test_whole_numbers_stand_in_thousands_with_and_without_a_blank_among_them() -> None:
    for many in ([302_940], [302_940, None]):
        html = table_html(pd.DataFrame({"people": pd.array(many, dtype="Int64")}), "People", {})
        assert '<td class="gp-number">302,940</td>' in html


def test_the_unit_of_a_head_stands_whole() -> None:
    html = table_html(pd.DataFrame({"committed ($ thousands)": [1.5]}), "Money", {})
    assert '<th scope="col" class="gp-number">Committed <span>($ thousands)</span></th>' in html


def test_amounts_written_out_stand_under_each_other_and_words_do_not() -> None:
    frame = pd.DataFrame(
        {"spent": ["$99,000", "", "-$7.50"], "note": ["$5", "about $5", ""], "none": ["", "", ""]}
    )
    html = table_html(frame, "Awards", {})
    assert '<td class="gp-number">$99,000</td>' in html
    assert '<td class="gp-number">-$7.50</td>' in html
    assert '<td class="gp-number"></td>' in html  # nobody said: nothing stands there
    assert '<td class="gp-short">about $5</td>' in html
    assert '<th scope="col" class="gp-short">None</th>' in html
