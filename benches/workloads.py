"""The workloads by name: what each computes and the shapes it works on, f32 unless said."""

WORKLOADS = {
    "W1": "`relu(x*w + b)`, (1024, 1024)",
    "W2": "`mean((pred > 0.5) == target)`, 1M",
    "W3": "`mean(images, axis=(0, 2, 3))`, (32, 3, 64, 64)",
    "W3d": "`mean(images, axis=(0, 2, 3))`, the same, f64",
    "W4": "softmax over the last axis, (1024, 1024)",
    "W4s": "softmax over the last axis, (32, 10)",
    "W5": "`mean((p - t)**2)`, 1M",
    "W6": "`mean(loss[mask])`, 1M, half chosen at random",
    "W7a": "`sum(x, axis=0)`, (1024, 1024)",
    "W7b": "`sum(x, axis=1)`, (1024, 1024)",
    "W7c": "`sum(x)`, (1024, 1024)",
    "W7c-f64": "`sum(x)`, (1024, 1024), f64",
    "W7d": "`max(x)`, (1024, 1024)",
    "W7d-f64": "`max(x)`, (1024, 1024), f64",
    "W8": "`(x - mean(x, 0)) / sqrt(var(x, 0) + 1e-5)`, (1024, 1024)",
    "W9-exp": "`exp(x)`, 1M",
    "W9-tanh": "`tanh(x)`, 1M",
    "W9-sigmoid": "`sigmoid(x)`, 1M",
    "W10": "`relu(x @ w + b)`, (256, 784) by (784, 128)",
    "W11-4": "`a*b + c`, (4, 4)",
    "W11-8": "`a*b + c`, (8, 8)",
    "W11b-4": "`sum(a*b)`, (4, 4)",
    "W11b-8": "`sum(a*b)`, (8, 8)",
    "W11c-4": "`a @ b`, (4, 4)",
    "W11c-8": "`a @ b`, (8, 8)",
    "W12-1e3": "`x**2 + 3*x*y - y/2`, 1e3",
    "W12-1e5": "`x**2 + 3*x*y - y/2`, 1e5",
    "W12-1e7": "`x**2 + 3*x*y - y/2`, 1e7",
    "W13": "layer norm with scale and shift, (256, 768)",
    "M64": "`x @ w`, (64, 64)",
    "M512": "`x @ w`, (512, 512)",
    "M1024": "`x @ w`, (1024, 1024)",
    "M1x784": "`x @ w`, (1, 784) by (784, 128)",
    "M32x10": "`x @ w`, (32, 10) by (10, 32)",
    "C1": "`relu(conv2d(x, k, b, padding=1))`, (8, 16, 28, 28) by (32, 16, 3, 3)",
    "T1": "training step of a perceptron 64-128-10, 128 images",
}


def chosen(names):
    """The workloads of those names; `W9` is `W9-exp` and its kin, `W7` is `W7a` and its kin."""
    if not names:
        return list(WORKLOADS)

    def matches(workload, name):
        rest = workload[len(name) :]
        return workload.startswith(name) and not rest[:1].isdigit()

    return [workload for workload in WORKLOADS if any(matches(workload, name) for name in names)]
