"""Options: whether a stream can pay for a solution, in part, or not."""

from data.registers.declared.shared import SOLUTION, STREAM, choice, field, words
from data.registers.register import Kind, Register

OPTIONS = Register(
    "options",
    "What may pay for what",
    "rule",
    (
        STREAM,
        SOLUTION,
        field("component", Kind.TEXT, "Component", "component, activity, cost"),
        choice(
            "may",
            "May pay",
            {
                "can": words("can pay, yes, y, x, full, fully, allowed, allowable, eligible"),
                "partly": words(
                    "partial, partially, part, p, limited, conditional, some, maybe, with conditions"
                ),
                "not": words("no, n, cannot, can not, not allowed, unallowable, ineligible, none"),
            },
            "may pay, may, can pay, allowable, allowed, eligible",
        ),
        field("note", Kind.TEXT, "Note", "note, notes, comment, comments, conditions"),
    ),
    key=("stream", "solution", "component"),
    marks=(words("stream, solution, may"),),
    told=("stream", "solution"),
    help="Whether a stream can pay for a solution, in part, or not.",
    of_state=True,
    several=False,
)
