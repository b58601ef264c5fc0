import pytest

from data.reading.status import Status
from data.registers.money import Money, money, scale_of


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        (1200, 120_000),
        (1200.5, 120_050),
        (0.1 + 0.2, 30),
        (0, 0),  # a true zero is an amount
        ("1,200.50", 120_050),
        ("$1,200", 120_000),
        (" $ 45 ", 4_500),
        ("(1,234)", -123_400),
        ("-$12.34", -1_234),
        (-18_000.0, -1_800_000),
        ("$1.2M", 120_000_000),
        ("1.2 million", 120_000_000),
        ("$450K", 45_000_000),
        ("450 thousand", 45_000_000),
        ("($2.5M)", -250_000_000),
        ("$0.3 billion", 30_000_000_000),
        ("USD 5,000", 500_000),
        ("5,000 dollars", 500_000),
    ],
)
def test_an_amount_is_whole_cents(written: object, cents: int) -> None:
    assert money(written) == Money(cents, Status.REPORTED)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        (None, Status.NOT_REPORTED),
        ("", Status.NOT_REPORTED),
        ("*", Status.SUPPRESSED),
        ("N/A", Status.NOT_APPLICABLE),
        ("Not yet due", Status.NOT_DUE),
    ],
)
def test_a_blank_keeps_its_kind_and_is_no_question(written: object, status: Status) -> None:
    assert money(written) == Money(None, status)


@pytest.mark.parametrize(
    "written",
    [
        "400,000 - 600,000",
        "about 40",
        "approx. 1.2M",
        "1,2",
        "12%",
        "two million",
        "1.2M - 1.5M",
        "5 mo",
        True,
        float("nan"),
        float("inf"),
        1e300,
        10**40,
        "9" * 5000,
        "$99,999,999 million",
    ],
)
def test_text_that_is_no_amount_is_a_doubt_and_never_zero(written: object) -> None:
    read = money(written)
    assert read.cents is None
    assert read.status is Status.NOT_REPORTED
    assert read.doubt == str(written)


def test_an_amount_to_be_determined_is_a_blank_and_a_question() -> None:
    assert money("TBD") == Money(None, Status.NOT_DUE, doubt="TBD")


@pytest.mark.parametrize(
    ("head", "scale"),
    [("Amount", 1), ("Amount ($ thousands)", 1_000), ("$000s", 1_000), ("Cost in $ millions", 1_000_000)],
)
def test_a_head_may_say_that_its_column_counts_in_thousands(head: str, scale: int) -> None:
    assert scale_of(head) == scale
    assert money(1.25, scale_of(head)).cents == 125 * scale


def test_an_amount_that_says_its_scale_is_not_scaled_again_by_its_head() -> None:
    assert money("450K", scale_of("Amount ($ thousands)")).cents == 45_000_000
