"""How much a workbook may be, each number once. A refusal names the number that was passed."""

UNPACKED_BYTES = 200_000_000
MEMBERS = 2_000
SHEETS = 50
ROWS = 100_000
COLUMNS = 1_000
FILLED_CELLS = 2_000_000
# A table is a list of lists with every blank in it, so two cells far apart cost what lies between them.
POSITIONS = 4_000_000
MERGES = 20_000
CHARACTERS = 4_096
