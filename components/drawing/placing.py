"""Where labels stand so that none covers another: worked out before anything is drawn. Pure."""

from collections.abc import Sequence


def apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places, in the order given, moved as little as can be so that each is `gap` from the next.

    They stay between `low` and `high`; where that is too short for all of them, they share it evenly.
    """
    if len(places) > 1:
        gap = min(gap, (high - low) / (len(places) - 1))
    order = sorted(range(len(places)), key=lambda index: places[index])
    blocks: list[tuple[float, int]] = []  # where a run of touching labels begins, and how many they are
    for index in order:
        start, many = places[index], 1
        # Labels that would touch move together: the run stands where it is nearest to all of them.
        while blocks and blocks[-1][0] + blocks[-1][1] * gap > start:
            before, count = blocks.pop()
            start = (before * count + (start - count * gap) * many) / (count + many)
            many += count
        blocks.append((start, many))
    spread = [start + step * gap for start, many in blocks for step in range(many)]
    return _within(dict(zip(order, spread, strict=True)), gap, low, high)


def _within(at: dict[int, float], gap: float, low: float, high: float) -> list[float]:
    """The same, pushed in from both ends without coming closer to each other."""
    order = list(at)
    for step, index in enumerate(order):
        at[index] = max(at[index], low + step * gap)
    for step, index in enumerate(reversed(order)):
        at[index] = min(at[index], high - step * gap)
    return [at[index] for index in range(len(order))]


def clear(across: Sequence[tuple[float, float]], down: Sequence[float], gap: float) -> list[float]:
    """Labels that reach across from left to right: each moved up or down until it covers none before it."""
    placed: list[tuple[tuple[float, float], float]] = []
    for (left, right), top in zip(across, down, strict=True):
        near = [at for (begins, finishes), at in placed if begins < right and left < finishes]
        steps = (top + side * step * gap / 4 for step in range(4 * len(near) + 5) for side in (1, -1))
        free = (at for at in steps if all(abs(at - other) >= gap for other in near))
        placed.append(((left, right), next(free, top)))
    return [at for _, at in placed]
