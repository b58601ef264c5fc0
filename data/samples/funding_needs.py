"""What ten regions' partnerships asked for; solutions by their place in `SOLUTIONS`."""

from data.samples.funding_streams import RURAL

Ask = tuple[str, int, int | str, int]  # sector, solution, cost in thousands of dollars or as written, year
ASKED: dict[str, tuple[Ask, ...]] = {
    "Adams": (
        ("Manufacturing", 2, 640, 2024),
        ("Manufacturing", 5, 520, 2025),
        ("Construction", 3, 410, 2025),
    ),
    "Arapahoe/Douglas": (
        ("Health Care", 0, 380, 2024),
        ("Health Care", 5, 900, 2025),
        ("Technology", 1, 450, 2024),
        ("Aerospace", 7, 300, 2025),
    ),
    "Boulder": (
        ("Bioscience", 6, 1_200, 2024),
        ("Bioscience", 5, 750, 2025),
        ("Technology", 11, 340, 2025),
    ),
    "Denver": (
        ("Health Care", 5, 1_600, 2024),
        ("Health Care", 3, 880, 2025),
        ("Construction", 2, 720, 2024),
        ("Hospitality", 4, 260, 2025),
        ("Hospitality", 8, 120, 2026),
    ),
    "Larimer": (
        ("Manufacturing", 3, 360, 2024),
        ("Manufacturing", 6, 450, 2025),
        ("Health Care", 5, 610, 2025),
        ("Health Care", 0, 210, 2026),
    ),
    "Mesa": (
        ("Health Care", 5, 330, 2025),
        ("Manufacturing", 7, 180, 2025),
        ("Agriculture", 9, "400,000 - 600,000", 2026),
    ),
    "Pikes Peak": (
        ("Health Care", 0, 520, 2024),
        ("Manufacturing", 2, 690, 2025),
        ("Construction", 3, 400, 2025),
        ("Construction", 5, 840, 2026),
    ),
    "Tri-County": (
        ("Manufacturing", 3, 580, 2024),
        ("Energy", 11, 290, 2025),
        ("Energy", 10, "TBD", 2026),
        ("Health Care", 5, 700, 2026),
    ),
    "Weld": (
        ("Agriculture", 7, 260, 2024),
        ("Energy", 2, 480, 2025),
        ("Energy", 9, 650, 2025),
    ),
    RURAL: (
        ("Tourism", 5, 1_100, 2024),
        ("Tourism", 8, 150, 2025),
        ("Agriculture", 7, 420, 2025),
        ("Health Care", 0, 360, 2024),
        ("Health Care", 3, 500, 2026),
    ),
}
