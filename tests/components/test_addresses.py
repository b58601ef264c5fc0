"""Where a row of a list is shown."""

from components.lists.addresses import row_address


def test_a_key_is_one_word_of_the_address_whatever_signs_it_has() -> None:
    assert row_address("streams", "health & care | a/b") == (
        "lists?list=streams&row=health%20%26%20care%20%7C%20a%2Fb"
    )
    assert row_address("needs") == "lists?list=needs&row="
