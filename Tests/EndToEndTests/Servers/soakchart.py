"""Draws the samples of a soak as an SVG picture."""

WIDTH, HEIGHT, LEFT, TOP, GAP = 760, 130, 70, 46, 44
PANELS = [
    ("memory", "Memory of the daemon and its reader, MB", 1e6),
    ("files", "Open files", 1),
    ("database", "Database with its log, MB", 1e6),
    ("arrived", "Messages that arrived", 1),
]


def draw(path, samples, found):
    total = len(PANELS) * (HEIGHT + GAP) + TOP + 20
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" '
        'font-size="12">' % (WIDTH + LEFT + 20, total),
        '<rect width="100%" height="100%" fill="white"/>',
        '<text x="%d" y="24" font-size="15">%g minutes, %d messages in, %d letters out, %d faults'
        "</text>" % (LEFT, found["minutes"], found["arrived"] + found["replies"],
                     found["letters"], sum(found["faults"].values())),
    ]
    for index, (name, title, unit) in enumerate(PANELS):
        parts += panel(samples, name, title, unit, TOP + index * (HEIGHT + GAP))
    with open(path, "w") as file:
        file.write("\n".join(parts + ["</svg>"]) + "\n")


def nice(value):
    """The next round number that halves well."""
    size = 1
    while size * 10 < value:
        size *= 10
    return next((size * step for step in (1, 2, 4, 6, 8) if size * step >= value), size * 10)


def panel(samples, name, title, unit, top):
    values = [sample[name] / unit for sample in samples]
    if not values:
        return []
    highest = nice(max(values))
    last = max(samples[-1]["seconds"], 1)
    points = " ".join(
        "%.1f,%.1f" % (LEFT + WIDTH * sample["seconds"] / last,
                       top + 14 + (HEIGHT - 14) * (1 - value / highest))
        for sample, value in zip(samples, values)
    )
    bottom = top + HEIGHT
    yield '<text x="%d" y="%d">%s</text>' % (LEFT, top + 4, title)
    for share in (0, 0.5, 1):
        y = bottom - (HEIGHT - 14) * share
        yield '<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/>' % (
            LEFT, LEFT + WIDTH, y, y)
        yield '<text x="%d" y="%.1f" text-anchor="end" fill="#555">%.4g</text>' % (
            LEFT - 6, y + 4, highest * share)
    for share in (0, 0.25, 0.5, 0.75, 1):
        yield '<text x="%.1f" y="%d" text-anchor="middle" fill="#555">%.3g min</text>' % (
            LEFT + WIDTH * share, bottom + 16, last * share / 60)
    yield '<polyline fill="none" stroke="#1b6ca8" stroke-width="1.5" points="%s"/>' % points
