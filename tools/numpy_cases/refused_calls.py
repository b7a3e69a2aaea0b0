"""Calls that NumPy refuses: a form, and for each operand its dims and kind.

Kinds: `f` floats, `i` integers, `b` bools, `.` any."""

from . import inputs

ORDER = [
    ("np.sort({}, axis=2)", [("2 3", ".")]),
    ("np.sort({}, axis=-2)", [("4", ".")]),
    ("np.argsort({}, axis=3)", [("2 3 2", ".")]),
    ("np.argsort({}, axis=(0, 1))", [("2 3", ".")]),
    ("np.searchsorted({}, {})", [("2 3", "f"), ("4", "f")]),
    ("np.digitize({}, {})", [("4", "f"), ("2 3", "f")]),
    ("np.bincount({}, minlength=9)", [("4", "f")]),
    ("np.bincount({}, minlength=200)", [("2 2", "u")]),
    ("np.bincount({}, weights={}, minlength=300)", [("4", "u"), ("3", "f")]),
    ("topk({}, 5, axis=1)[0]", [("6 4", "f")]),
    ("topk({}, 2, axis=2)[1]", [("6 4", "f")]),
    ("topk({}, 4)[0]", [("3", "f")]),
    ("np.nonzero({})[2]", [("2 3", ".")]),
    ("np.nonzero({})[-2]", [("5", ".")]),
    ("np.quantile({}, 1.5)", [("5", "f")]),
    ("np.quantile({}, -0.1, axis=0)", [("5 2", "f")]),
    ("np.percentile({}, 101)", [("2 3", "f")]),
    ("np.median({}, axis=2)", [("2 3", "f")]),
]
WINDOWS = [
    ("sliding_window_view({}, 7, axis=1)", [("4 5", ".")]),
    ("sliding_window_view({}, 2, axis=2)", [("4 5", ".")]),
    ("sliding_window_view({}, (2, 2))", [("5", ".")]),
    ("max_pool2d({}, (3, 1))", [("2 3", "f")]),
    ("max_pool2d({}, 2, stride=1)", [("3 1 4", "f")]),
    ("max_pool2d({}, 2)", [("6", "f")]),
    ("avg_pool2d({}, (1, 4))", [("5 3", "f")]),
    ("conv2d({}, {})", [("2 4 4", "f"), ("3 5 2 2", "f")]),
    ("conv2d({}, {})", [("2 4 4", "f"), ("3 2 5 1", "f")]),
    ("conv2d({}, {}, dilation=4)", [("2 4 4", "f"), ("3 2 2 1", "f")]),
    ("conv2d({}, {}, stride=2)", [("4 4", "f"), ("3 1 2 2", "f")]),
    ("conv2d({}, {}, padding=1)", [("2 4 4", "f"), ("2 2 2", "f")]),
    ("conv2d({}, {}, {})", [("2 4 4", "f"), ("3 2 2 2", "f"), ("2", "f")]),
    ("np.cov({})", [("2 3 2", "f")]),
    ("np.average({}, axis=1, weights={})", [("2 3", "f"), ("2", "f")]),
    ("np.average({}, weights={})", [("2 3", "f"), ("3", "f")]),
]
SELECTIONS = [
    ("{}[{}][{}]", [("6", "."), ("6", "b"), ("6", "b")]),
    ("np.sort({}[{}], axis=1)", [("2 3", "."), ("2 3", "b")]),
    ("np.cumsum({}[{}], axis=1)", [("2 3", "."), ("2 3", "b")]),
    ("np.argsort({}[{}], axis=-2)", [("5", "."), ("5", "b")]),
    ("np.max({}[{}], axis=1)", [("2 3", "f"), ("2 3", "b")]),
    ("np.sum({}[{}], axis=2)", [("2 3", "f"), ("2 3", "b")]),
    ("{}[{}] + {}", [("8", "f"), ("8", "b"), ("2 8", "f")]),
    ("{}[{}, {}]", [("2 3", "f"), ("2", "b"), ("2", "b")]),
    ("np.where({}[{}] > 0, {}, 1)", [("7", "f"), ("7", "b"), ("9", "f")]),
    ("np.unique({}[{}])", [("2 3", "."), ("2 2", "b")]),
    ("np.sum({}, where={})", [("2 3", "f"), ("2 2", "b")]),
    ("np.max({}, axis=0, initial={})", [("2 3", "f"), ("2", "f")]),
    ("np.max({}, where={})", [("2 3", "f"), ("2 3", "b")]),
]
JOINS = [
    ("np.concatenate(({}, {}))", [("2 3", "."), ("2 4", ".")]),
    ("np.concatenate(({}, {}), axis=1)", [("2 3", "."), ("3 3", ".")]),
    ("np.concatenate(({}, {}), axis=2)", [("2 3", "."), ("2 3", ".")]),
    ("np.concatenate(({}, {}))", [("2 3", "."), ("3", ".")]),
    ("np.stack(({}, {}))", [("2 3", "."), ("3 2", ".")]),
    ("np.stack(({}, {}), axis=3)", [("2 3", "."), ("2 3", ".")]),
    ("np.vstack(({}, {}))", [("3", "."), ("2", ".")]),
    ("np.hstack(({}, {}))", [("2 3", "."), ("3 3", ".")]),
    ("np.dstack(({}, {}))", [("2 3", "."), ("2 2", ".")]),
    ("np.column_stack(({}, {}))", [("3", "."), ("2", ".")]),
    ("np.append({}, {}, axis=0)", [("2 3", "."), ("2 2", ".")]),
    ("np.split({}, 3)[0]", [("4", ".")]),
    ("np.split({}, 2, axis=2)[0]", [("4 2", ".")]),
    ("np.split({}, [1, 2])[3]", [("4", ".")]),
    ("np.vsplit({}, 2)[0]", [("4", ".")]),
    ("np.hsplit({}, 2)[0]", [("4 3", ".")]),
    ("np.dsplit({}, 1)[0]", [("4 3", ".")]),
    ("np.array_split({}, 0)[0]", [("4", ".")]),
]
AXES = [
    ("np.roll({}, 1, axis=2)", [("2 3", ".")]),
    ("np.roll({}, (1, 2), axis=(0, 2))", [("2 3", ".")]),
    ("np.flip({}, axis=1)", [("4", ".")]),
    ("np.flip({}, axis=(0, 0))", [("4 2", ".")]),
    ("np.fliplr({})", [("4", ".")]),
    ("np.rot90({})", [("4", ".")]),
    ("np.swapaxes({}, 0, 2)", [("2 3", ".")]),
    ("np.moveaxis({}, 2, 0)", [("2 3", ".")]),
    ("np.moveaxis({}, (0, 1), (0,))", [("2 3", ".")]),
    ("np.reshape({}, (2, 4))", [("2 3", ".")]),
    ("np.reshape({}, (4, -1))", [("2 3", ".")]),
    ("np.broadcast_to({}, (2, 4))", [("2 3", ".")]),
    ("np.broadcast_to({}, (3,))", [("2 3", ".")]),
    ("np.pad({}, ((1, 1), (0, 1), (0, 0)))", [("2 3", ".")]),
    ("np.pad({}, -1)", [("4", ".")]),
    ("np.tile({}, -1)", [("4", ".")]),
    ("np.repeat({}, -2)", [("4", ".")]),
    ("np.repeat({}, 2, axis=1)", [("4", ".")]),
    ("np.diagonal({})", [("4", ".")]),
    ("np.diagonal({}, axis1=1, axis2=1)", [("2 3 2", ".")]),
    ("np.trace({})", [("4", "f")]),
    ("np.diag({})", [("2 3 2", ".")]),
    ("np.cumsum({}, axis=2)", [("2 3", ".")]),
    ("np.cumprod({}, axis=-2)", [("4", ".")]),
    ("np.diff({}, axis=1)", [("4", "f")]),
    ("np.diff({})", [("3", "b")]),
    ("np.take({}, [0, 1], axis=2)", [("2 3", ".")]),
    ("np.take_along_axis({}, {}, axis=1)", [("2 3", "."), ("3 1", "i")]),
    ("{}[{}]", [("5", "."), ("2", "f")]),
    ("{}[1:, {}, 0, 0]", [("2 3", "."), ("2", "i")]),
    ("{}[5]", [("4 2", ".")]),
    ("{}[:, -4]", [("4 3", ".")]),
    ("{}[..., 0, 0, 0]", [("4 3", ".")]),
    ("{}.T @ {}", [("2 3", "f"), ("3 2", "f")]),
    ("np.outer({}, {}) + {}", [("2", "f"), ("3", "f"), ("2 2", "f")]),
    ("np.kron({}, {}) + {}", [("2", "f"), ("3", "f"), ("5", "f")]),
    ("np.linalg.norm({}, axis=2)", [("2 3", "f")]),
]
TABLES = [ORDER, WINDOWS, SELECTIONS, JOINS, AXES]
KINDS = {".": inputs.DTYPES, "f": inputs.FLOATS, "i": inputs.INTEGERS, "u": inputs.INTEGERS[4:7], "b": ["bool"]}


def refused(maker):
    """One of them, with operands of random kinds, alike where that is no matter."""
    random = maker.random
    form, operands = random.choice(random.choice(TABLES))
    kinds = {mark: random.choice(of) for mark, of in KINDS.items()}
    nodes = [
        maker.generator.new_input(tuple(map(int, dims.split())), kinds[mark]) for dims, mark in operands
    ]
    return maker.both(form, *nodes)
