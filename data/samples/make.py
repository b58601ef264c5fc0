"""Makes the sample state's workbooks: `python -m data.samples.make` writes them again, the same as before."""

from collections.abc import Callable
from pathlib import Path

from data.samples import funding, public, regional_long, regional_wide, walk
from data.samples.tabs import Tab, write_workbook

WORKBOOKS = Path(__file__).parent / "workbooks"
MADE: dict[str, Callable[[], list[Tab]]] = {
    "labor_force_local_areas_2011_2022.xlsx": public.labor_force_2011_2022,
    "labor_force_local_areas_2024.csv": public.labor_force_2024,
    "occupational_wages_may_2025.xlsx": public.wages_2025,
    "colorado_summary_by_region_illustrative.xlsx": regional_wide.state,
    "larimer_quarterly_illustrative.xlsx": regional_wide.larimer,
    "weld_annual_illustrative.xlsx": regional_wide.weld,
    "boulder_measures_illustrative.xlsx": regional_wide.boulder,
    "rural_alliance_illustrative.xlsx": regional_wide.rural,
    "pikes_peak_long_illustrative.xlsx": regional_long.pikes_peak,
    "arapahoe_douglas_roster_illustrative.xlsx": regional_long.arapahoe_douglas,
    "denver_tabs_illustrative.xlsx": regional_long.denver,
    "tri_county_results_illustrative.xls": regional_long.tri_county,
    "mesa_forms_illustrative.ods": regional_long.mesa,
    "funding_illustrative.xlsx": funding.funding,
    "walk/larimer_next_quarter_illustrative.xlsx": walk.walk,
}


def make(folder: Path = WORKBOOKS) -> None:
    """Write every workbook below `folder`."""
    for name, tabs in MADE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_workbook(path, tabs())


if __name__ == "__main__":
    make()
