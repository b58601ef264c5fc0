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
                "can": words(
                    "can pay, may pay, pays, yes, y, x, full, fully, allowed, allowable, eligible, ok, "
                    "permitted, ✓, ✔, ☑, ☒, ●, ■, ⬤, 🟢, 🟩, +"
                ),
                "partly": words(
                    "partial, partially, part, p, can pay partly, can pay in part, in part, limited, some, "
                    "conditional, conditionally, sometimes, maybe, with conditions, with approval, "
                    "with limits, with restrictions, restricted, case by case, depends, it depends, "
                    "◐, ◑, ◒, ◓, ◔, ◕, ◧, △, ~, ½, 🟡, 🟨, +/-, ✓-"
                ),
                "not": words(
                    "no, n, cannot, can not, cannot pay, can not pay, may not, may not pay, does not pay, "
                    "not allowed, not allowable, not eligible, not permitted, prohibited, unallowable, "
                    "ineligible, none, ○, ◯, □, ✗, ✘, ❌, 🔴, 🟥, ø"
                ),
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
    main="may",
    across=("stream", "solution"),
)
