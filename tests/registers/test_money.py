import pytest

from data.reading.status import Status
from data.registers.money import Money, money, scale_in_title, scale_of


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
        # A footnote's sign or 'est.' changes nothing of an amount.
        ("5,000*", 500_000),
        ("5,000 (1)", 500_000),
        ("$5,000[a]", 500_000),
        ("5,000¹", 500_000),
        ("5,000 (est.)", 500_000),
        ("Est. $5,000", 500_000),
        ("$1.2M (revised)", 120_000_000),
        ("(5,000)*", -500_000),
        ("(1)", -100),
        ("$(5,000)", -500_000),
        ("($5,000)", -500_000),
        ("$-5,000", -500_000),
        ("$(1.2)M", -120_000_000),
        ("$.5M", 50_000_000),
        ("$ -", 0),  # how Excel prints a zero in its format for accounts
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
        "~$500k",
        "5,000+",
        "up to 5,000",
        "5,000/yr",
        "5,000 (proposed)",
        "5,000 (federal)",
        "(-5,000)",
        "-$(5,000)",
        "$1,200,00",
        "5000 1",
        "$",
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
    [
        ("Amount", 1),
        ("Amount ($ thousands)", 1_000),
        ("$000s", 1_000),
        ("Amount (in 000's)", 1_000),
        ("Amount ($1,000s)", 1_000),
        ("Estimate ($K)", 1_000),
        ("Cost in $ millions", 1_000_000),
        ("Cost ($MM)", 1_000_000),
        # A region, a fund and a floor, none of which counts in more than dollars.
        ("Thousand Oaks", 1),
        ("Million Dollar Fund", 1),
        ("Awards over $1,000", 1),
    ],
)
def test_a_head_may_say_that_its_column_counts_in_thousands(head: str, scale: int) -> None:
    assert scale_of(head) == scale
    assert money(1.25, scale_of(head)).cents == 125 * scale


@pytest.mark.parametrize(
    ("title", "scale"),
    [
        ("Funding map (dollars in millions)", 1_000_000),
        ("All amounts in $000s", 1_000),
        ("SFY26 ($K)", 1_000),
        ("Allocations (thousands)", 1_000),
        ("Serving thousands of people", 1),
        ("Invested in thousands of firms", 1),
        ("Mini-grants of $1,000", 1),
    ],
)
def test_a_title_may_say_what_all_amounts_count_in(title: str, scale: int) -> None:
    assert scale_in_title(title) == scale


def test_an_amount_that_says_its_scale_is_not_scaled_again_by_its_head() -> None:
    assert money("450K", scale_of("Amount ($ thousands)")).cents == 45_000_000
