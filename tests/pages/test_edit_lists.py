"""Edit lists: who may edit which list. What is typed is tried in a browser: see tests/browser."""

from data.access import VISITOR, Role, Viewer
from tests.pages.handing_in import opened
from tests.pages.test_gaps_page import money

__all__ = ["money"]
import pytest

PAGE = "pages/contributor/edit_lists.py"
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({2}))


def lists_of(who: Viewer) -> list[str]:
    return list(opened(PAGE, who).selectbox(key="edit_list").options)


@pytest.mark.usefixtures("money")
def test_a_viewer_has_no_such_page() -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        opened(PAGE, VISITOR)


@pytest.mark.usefixtures("money")
def test_a_steward_may_edit_every_list() -> None:
    every = ["Awards", "Funding streams", "Needs", "Solutions", "What may pay for what", "Yearly allocations"]
    assert lists_of(Viewer("stu", "Stu", Role.STEWARD)) == every


@pytest.mark.usefixtures("money")
def test_a_region_may_edit_its_own_rows_and_not_the_states_lists() -> None:
    assert lists_of(ANN) == ["Awards", "Needs"]
