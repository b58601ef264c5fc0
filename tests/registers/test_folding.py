"""What stands of what was said about one row, again and again."""

from data.registers.keeping.folding import Entry, Standing, fold_entries


def said(submission: int, nth: int = 1, removed: bool = False, **fields: object) -> Entry:
    return Entry(submission * 10 + nth, submission, nth, dict(fields), removed)


def test_each_field_stands_as_the_newest_submission_that_speaks_of_it() -> None:
    entries = [said(1, agency="Labor", match=25), said(2, match=50)]
    assert list(fold_entries(entries)) == [Standing(1, 21, {"agency": "Labor", "match": 50})]


def test_two_rows_of_one_name_are_two_and_where_one_is_left_the_other_is_gone() -> None:
    twice = [said(1, amount=100), said(1, nth=2, amount=50)]
    assert [row.fields["amount"] for row in fold_entries(twice)] == [100, 50]
    assert [row.fields["amount"] for row in fold_entries([*twice, said(2, amount=150)])] == [150]


def test_what_was_taken_off_comes_back_without_what_it_said_before() -> None:
    off = [said(1, agency="Labor"), said(2, removed=True)]
    assert list(fold_entries(off)) == []
    assert [row.fields for row in fold_entries([*off, said(3, law="WIOA")])] == [{"law": "WIOA"}]


def test_a_stream_said_again_for_each_year_is_one_stream() -> None:
    rows = [said(1, agency="Labor"), said(1, nth=2, agency="Labor", match=25), said(1, nth=3, law="WIOA")]
    one = Standing(1, 13, {"agency": "Labor", "match": 25, "law": "WIOA"})
    assert list(fold_entries(rows, several=False)) == [one]
    # A later workbook that says it once takes nothing away.
    assert [row.fields["law"] for row in fold_entries([*rows, said(2, match=50)], several=False)] == ["WIOA"]
