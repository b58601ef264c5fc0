"""What industry asks for: the solutions that a state begins with, and other words for them."""

from data.catalogue.matching import fold

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
    "Talent pipeline": SOLUTIONS[0],
    "Career awareness": SOLUTIONS[0],
    "Curriculum alignment": SOLUTIONS[1],
    "Incumbent worker training": SOLUTIONS[2],
    "Upskilling": SOLUTIONS[2],
    "Apprenticeship": SOLUTIONS[3],
    "Work-based learning": SOLUTIONS[3],
    "Recruitment and retention": SOLUTIONS[4],
    "Supports": SOLUTIONS[5],
    "Supportive services": SOLUTIONS[5],
    "Shared facilities, equipment, logistics": SOLUTIONS[6],
    "Supply chain": SOLUTIONS[7],
    "Technology adoption": SOLUTIONS[11],
}
# Folded word to solution; what a person says of a word goes before it.
OTHER_WORDS = {fold(word): name for word, name in _OTHER_WORDS.items()}
