"""What industry asks for: the solutions that a state begins with, and the words that mean them."""

from data.registers.words import plain

SOLUTIONS = (
    "Talent pipeline and career awareness",
    "Curriculum and credential alignment",
    "Upskilling incumbent workers",
    "Work-based learning and apprenticeship",
    "Recruitment, HR practice and retention",
    "Housing, child care and transport",
    "Shared facilities and equipment",
    "Market development and supply chain",
    "Industry branding",
    "Infrastructure",
    "Regulation and policy",
    "Innovation and technology adoption",
    "Other",
)

# By place in SOLUTIONS, so that a solution may be renamed there without touching these.
_OTHER_WORDS = {
    "talent pipeline": SOLUTIONS[0],
    "career awareness": SOLUTIONS[0],
    "curriculum alignment": SOLUTIONS[1],
    "incumbent worker training": SOLUTIONS[2],
    "upskilling": SOLUTIONS[2],
    "apprenticeship": SOLUTIONS[3],
    "work based learning": SOLUTIONS[3],
    "recruitment and retention": SOLUTIONS[4],
    "supports": SOLUTIONS[5],
    "supportive services": SOLUTIONS[5],
    "shared facilities equipment logistics": SOLUTIONS[6],
    "supply chain": SOLUTIONS[7],
    "technology adoption": SOLUTIONS[11],
}
_KNOWN = {plain(name): name for name in SOLUTIONS} | _OTHER_WORDS


def solution_named(text: str) -> str:
    """The state's name for a solution, or the region's own words where nothing known says the same."""
    return _KNOWN.get(plain(text), text.strip())
