"""What a table's heads and labels mean, with the reasons in words, and which other meanings came close."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data.reading.reading import Means, Vocabulary
from data.reading.words.names import Name, Says
from data.reading.words.titles import Context


@dataclass(frozen=True)
class ValueColumn:
    """What the heads over a column of values say, levels from the top down."""

    at: int
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Stub:
    """A column of labels and what it says; `means` None is an attribute, which names no series.

    `counted` is the share of its labels that hold a word for something counted, `distinct` their number.
    """

    at: int
    head: str
    means: Means | None
    is_code: bool = False
    counted: float = 0.0
    distinct: int = 0


@dataclass(frozen=True)
class Other:
    """A meaning that a column of labels, or the row of heads in which `head` stands, nearly had.

    `behind` says by how much (0 to 1) it was the less likely one.
    """

    means: Means
    behind: float
    why: str
    at: int = -1
    head: str = ""


@dataclass
class Roles:
    """The meaning of a table's parts, with the reasons in words."""

    values: list[ValueColumn]
    stubs: list[Stub]
    groups: Means | None = None
    groups_said: bool = False
    metric_from: str = ""
    dimension: str = ""
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)

    def of(self, means: Means) -> list[Stub]:
        return [stub for stub in self.stubs if stub.means is means]

    @property
    def are_placed(self) -> bool:
        """Whether labels or heads say where."""
        over = any(name.says is Says.PLACE for column in self.values for name in column.names)
        return over or bool(self.of(Means.PLACE) or self.of(Means.PARTNERSHIP))

    def set(self, stub: Stub, means: Means | None) -> None:
        """Give a column of labels another meaning."""
        self.stubs = [replace(one, means=means) if one.at == stub.at else one for one in self.stubs]


@dataclass(frozen=True)
class Around:
    """What the roles are judged against; `said` are meanings that a person gave to head rows, by number.

    `groups_alike`: the same rows come below every lone label.
    """

    context: Context
    vocabulary: Vocabulary
    group_labels: tuple[str, ...] = ()
    said: Mapping[int, Means] = field(default_factory=dict)
    groups_alike: bool = False
