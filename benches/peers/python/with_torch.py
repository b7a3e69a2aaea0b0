"""The workloads with PyTorch, eager, on one thread; `out=` where an operation has it."""

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
torch.set_grad_enabled(False)


def prepare(workload, arrays):
    return STEPS.get(workload, product)(*[torch.from_numpy(array) for array in arrays])


def affine_relu(x, w, b):
    out = torch.empty_like(x)

    def step():
        torch.mul(x, w, out=out)
        return out.add_(b).relu_()

    return step


def softmax(x):
    out = torch.empty_like(x)
    return lambda: torch.softmax(x, 1, out=out)


def squared_error(p, t):
    return lambda: F.mse_loss(p, t)


def standardize(x):
    out = torch.empty_like(x)

    def step():
        var, mean = torch.var_mean(x, 0, correction=0)
        torch.sub(x, mean, out=out)
        return out.div_(var.add_(1e-5).sqrt_())

    return step


def dense(x, w, b):
    out = torch.empty(len(x), len(b))
    return lambda: torch.addmm(b, x, w, out=out).relu_()


def multiply_add(a, b, c):
    out = torch.empty_like(a)
    return lambda: torch.addcmul(c, a, b, out=out)


def polynomial(x, y):
    out, term = torch.empty_like(x), torch.empty_like(x)

    def step():
        torch.mul(x, 3, out=term)
        term.mul_(y)
        torch.square(x, out=out)
        return out.add_(term).sub_(y, alpha=0.5)

    return step


def product(x, w):
    out = torch.empty(len(x), w.shape[1])
    return lambda: torch.mm(x, w, out=out)


def into(function):
    """A step of one call whose result has the operand's shape."""

    def make(x):
        out = torch.empty_like(x)
        return lambda: function(x, out=out)

    return make


def training_step(x, shown, *layers):
    layers = [layer.requires_grad_() for layer in layers]
    w1, b1, w2, b2 = layers

    def step():
        with torch.enable_grad():
            scores = F.log_softmax(torch.addmm(b2, torch.addmm(b1, x, w1).relu(), w2), dim=1)
            loss = -(shown * scores).sum() / len(x)
        changes = torch.autograd.grad(loss, layers)
        return [torch.sub(layer, change, alpha=0.1) for layer, change in zip(layers, changes, strict=True)]

    return step


STEPS = {
    "W1": affine_relu,
    "W2": lambda pred, target: lambda: ((pred > 0.5) == target).float().mean(),
    "W3": lambda images: lambda: torch.mean(images, (0, 2, 3)),
    "W3d": lambda images: lambda: torch.mean(images, (0, 2, 3)),
    "W4": softmax,
    "W4s": softmax,
    "W5": squared_error,
    "W6": lambda loss, mask: lambda: loss[mask].mean(),
    "W7a": lambda x: lambda: torch.sum(x, 0),
    "W7b": lambda x: lambda: torch.sum(x, 1),
    "W7c": lambda x: lambda: torch.sum(x),
    "W7d": lambda x: lambda: torch.max(x),
    "W8": standardize,
    "W9-exp": into(torch.exp),
    "W9-tanh": into(torch.tanh),
    "W9-sigmoid": into(torch.sigmoid),
    "W10": dense,
    "W11": multiply_add,
    "W11b": lambda a, b: lambda: torch.sum(a * b),
    "W12": polynomial,
    "W13": lambda x, scale, shift: lambda: F.layer_norm(x, (768,), scale, shift, 1e-5),
    "C1": lambda x, k, b: lambda: F.conv2d(x, k, b, padding=1).relu_(),
    "T1": training_step,
}
