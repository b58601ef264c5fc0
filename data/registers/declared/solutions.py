"""The state's own list of solutions."""

from data.registers.declared.shared import field, words
from data.registers.register import Field, Kind, Register
from data.registers.solutions import SOLUTIONS

LIST_OF_SOLUTIONS = Register(
    "solutions",
    "Solutions",
    "solution",
    (
        Field(
            "name",
            Kind.TEXT,
            "Solution",
            words("solution, solutions, name of solution"),
            "What industry asks for, in the state's words.",
            links="solutions",
        ),
        field("meaning", Kind.TEXT, "What it means", "what it means, meaning, definition, description"),
        field("tags", Kind.LIST, "Tags", "tags, tag"),
        field("position", Kind.NUMBER, "Order", "order, position"),
    ),
    key=("name",),
    marks=(frozenset({"name", "meaning"}), frozenset({"name", "position"})),
    told=("name",),
    help="What industry asks for. The state's own list: rename, add and take off.",
    of_state=True,
    several=False,
    begins=tuple({"name": name, "position": at} for at, name in enumerate(SOLUTIONS, 1)),
)
