"""Writes goldens.safetensors and script.pt with PyTorch (made with 1.13.0, CPU, one thread).

The file format is written by hand here, so that the reader is tested against another writer.
"""
import json
import struct

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
out = {}


def keep(name, tensor):
    out[name] = tensor.detach().contiguous().clone()


torch.manual_seed(1)
x, w, b = torch.randn(2, 3, 8, 8), torch.randn(4, 3, 3, 3), torch.randn(4)
for name, tensor in (("x", x), ("w", w), ("b", b)):
    keep("conv." + name, tensor)
keep("conv.y", F.conv2d(x, w, b, stride=2, padding=1))
x, w = torch.randn(2, 4, 4, 4), torch.randn(4, 3, 4, 4)
keep("deconv.x", x)
keep("deconv.w", w)
keep("deconv.y", F.conv_transpose2d(x, w, None, stride=2, padding=1))

norm = torch.nn.BatchNorm2d(3)
x = torch.randn(4, 3, 5, 5) * 2 + 1
keep("norm.x", x)
keep("norm.train", norm(x))
keep("norm.mean", norm.running_mean)
keep("norm.var", norm.running_var)
norm.eval()
keep("norm.eval", norm(x))

x = torch.randn(2, 3, 8, 8, requires_grad=True)
w1 = torch.randn(4, 3, 3, 3, requires_grad=True)
w2 = torch.randn(1, 4, 8, 8, requires_grad=True)
score = F.conv2d(F.softplus(F.conv2d(x, w1, padding=1)), w2)
grad, = torch.autograd.grad(score.sum(), x, create_graph=True)
penalty = grad.pow(2).sum([1, 2, 3]).mean()
g1, g2 = torch.autograd.grad(penalty, (w1, w2))
for name, tensor in (("x", x), ("w1", w1), ("w2", w2), ("grad", grad), ("penalty", penalty),
                     ("g1", g1), ("g2", g2)):
    keep("r1." + name, tensor)

start, grads = torch.randn(37), torch.randn(10, 37)
keep("adam.start", start)
keep("adam.grads", grads)
for name, kind, options in (
        ("plain", torch.optim.Adam, {}),
        ("decay", torch.optim.Adam, {"weight_decay": 0.1}),
        ("amsgrad", torch.optim.Adam, {"amsgrad": True}),
        ("w", torch.optim.AdamW, {"weight_decay": 0.1}),
        ("sgd", torch.optim.SGD, {"momentum": 0.9, "weight_decay": 0.01}),
        ("rms", torch.optim.RMSprop, {"momentum": 0.5})):
    p = start.clone().requires_grad_()
    optimizer = kind([p], lr=0.01, **options)
    for g in grads:
        p.grad = g.clone()
        optimizer.step()
    keep("adam." + name, p)

for name, make in (
        ("conv", lambda: torch.nn.Conv2d(3, 4, 3)),
        ("deconv", lambda: torch.nn.ConvTranspose2d(3, 4, 4)),
        ("linear", lambda: torch.nn.Linear(5, 3))):
    torch.manual_seed(7)
    module = make()
    keep(f"init.{name}.weight", module.weight)
    keep(f"init.{name}.bias", module.bias)
torch.manual_seed(7)
keep("init.embedding", torch.nn.Embedding(4, 3).weight)

torch.manual_seed(42)
keep("stream.randn", torch.randn(20))
keep("stream.rand", torch.rand(5))
keep("stream.randint", torch.randint(0, 100, (6,)))
keep("stream.randperm", torch.randperm(9))
keep("stream.bernoulli", torch.full((9,), 0.5).bernoulli_())

torch.manual_seed(3)
x = torch.randn(1, 2, 4, 4)
keep("resize.x", x)
keep("resize.nearest", F.interpolate(x, scale_factor=2.0, mode="nearest"))
keep("resize.bilinear", F.interpolate(x, size=(7, 5), mode="bilinear", align_corners=False))
keep("resize.bicubic", F.interpolate(x, size=(7, 5), mode="bicubic", align_corners=True))
keep("resize.area", F.interpolate(x, size=(2, 2), mode="area"))
theta = torch.tensor([[[0.8, -0.3, 0.1], [0.2, 0.9, -0.2]]])
keep("resize.theta", theta)
keep("resize.warp", F.grid_sample(
    x, F.affine_grid(theta, (1, 2, 4, 4), align_corners=False), align_corners=False))
keep("resize.reflect", F.pad(x, (1, 2, 0, 1), mode="reflect"))
keep("resize.shuffle", F.pixel_shuffle(x.repeat(1, 2, 1, 1), 2))
keep("resize.unfold", F.unfold(x, 2))
keep("resize.fft", torch.fft.irfft2(torch.fft.rfft2(x) * 2))
keep("kinds.bool", torch.tensor([True, False]))
keep("kinds.half", torch.tensor([1.5, -2.0]).half())
keep("kinds.bfloat16", torch.tensor([1.5, -2.0]).bfloat16())
keep("kinds.empty", torch.zeros(0, 3))
keep("kinds.number", torch.tensor(5, dtype=torch.int64))

names = {torch.float32: "F32", torch.int64: "I64", torch.bool: "BOOL", torch.float16: "F16",
         torch.bfloat16: "BF16"}
header, blob = {"__metadata__": {"source": "PyTorch " + torch.__version__}}, b""
for name, tensor in out.items():
    raw = bytes(tensor.reshape(-1).view(torch.uint8).tolist()) if tensor.numel() else b""
    header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape),
                    "data_offsets": [len(blob), len(blob) + len(raw)]}
    blob += raw
text = json.dumps(header).encode()
with open("goldens.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + blob)


class Tiny(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.tensor([2.0, 3.0]))
        self.register_buffer("shift", torch.tensor([1.0, -1.0]))

    def forward(self, x):
        return x * self.scale + self.shift

    @torch.jit.export
    def pair(self, x):
        return x + 1, [x - 1, x * x]


torch.jit.script(Tiny()).save("script.pt")
