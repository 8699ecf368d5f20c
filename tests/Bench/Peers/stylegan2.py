"""The generator of StyleGAN2-ADA in PyTorch, computed as its authors' code does where their CUDA
kernels are not at hand: the window is scaled for each picture, a batch is one convolution in
groups, filters run over pictures with zeros put between the pixels.

    stylegan2.py FILE [--threads N]

FILE holds the weights (safetensors) under their dotted names, architecture 'skip'. Each line on
standard input asks for something, and a line answers:

    draw N BATCH  draws N batches: seconds by the clock and of the processors
    numbers       of the last batch: its sum and the sum of its squares
    memory        the most bytes that were in memory so far

Latents come from numpy's RandomState(1).
"""
import argparse
import json
import math
import resource
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F


def read_safetensors(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: torch.from_numpy(np.frombuffer(
            data[entry["data_offsets"][0]:entry["data_offsets"][1]],
            np.float32).reshape(entry["shape"]).copy())
        for name, entry in header.items()}


def up_filter_down(x, window, up=1, down=1, pad=(0, 0, 0, 0), gain=1):
    batch, channels, height, width = x.shape
    x = x.reshape(batch, channels, height, 1, width, 1)
    x = F.pad(x, [0, up - 1, 0, 0, 0, up - 1])
    x = x.reshape(batch, channels, height * up, width * up)
    x = F.pad(x, pad)
    window = (window * gain).flip([0, 1])[None, None].repeat(channels, 1, 1, 1)
    x = F.conv2d(x, window, groups=channels)
    return x[:, :, ::down, ::down]


def bend(x, bias, leaky, gain, clamp):
    if bias is not None:
        x = x + bias.reshape([1, -1] + [1] * (x.dim() - 2))
    if leaky:
        x = F.leaky_relu(x, 0.2)
    if gain != 1:
        x = x * gain
    return x if clamp is None else x.clamp(-clamp, clamp)


class Linear:
    def __init__(self, weights, name, rate=1, leaky=False):
        self.weight, self.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        self.gain, self.rate = rate / math.sqrt(self.weight.shape[1]), rate
        self.leaky = leaky

    def __call__(self, x):
        weight = self.weight * self.gain
        bias = self.bias if self.rate == 1 else self.bias * self.rate
        if not self.leaky:
            return torch.addmm(bias.unsqueeze(0), x, weight.t())
        return bend(x.matmul(weight.t()), bias, True, math.sqrt(2), None)


def modulated(x, weight, style, window, up, demodulate):
    batch, _, height, width = x.shape
    to, fro, side, _ = weight.shape
    w = weight.unsqueeze(0) * style.reshape(batch, 1, -1, 1, 1)
    if demodulate:
        scale = (w.square().sum(dim=[2, 3, 4]) + 1e-8).rsqrt()
        w = w * scale.reshape(batch, -1, 1, 1, 1)
    x = x.reshape(1, -1, height, width)
    if up:
        w = w.transpose(1, 2).reshape(batch * fro, to, side, side)
        x = F.conv_transpose2d(x, w, stride=2, groups=batch)
        x = up_filter_down(x, window, pad=(1, 1, 1, 1), gain=4)
    else:
        w = w.reshape(-1, fro, side, side)
        x = F.conv2d(x, w, padding=side // 2, groups=batch)
    return x.reshape(batch, to, *x.shape[2:])


class Layer:
    def __init__(self, weights, name, up):
        self.affine = Linear(weights, f"{name}.affine")
        self.weight, self.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        self.noise, self.strength = (
            weights[f"{name}.noise_const"], weights[f"{name}.noise_strength"])
        self.window, self.up = weights[f"{name}.resample_filter"], up

    def __call__(self, x, w):
        x = modulated(x, self.weight, self.affine(w), self.window, self.up, True)
        x = x.add_(self.noise * self.strength)
        return bend(x, self.bias, True, math.sqrt(2), None)


class Picture:
    def __init__(self, weights, name):
        self.affine = Linear(weights, f"{name}.affine")
        self.weight, self.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        self.gain = 1 / math.sqrt(self.weight.shape[1])

    def __call__(self, x, w):
        x = modulated(x, self.weight, self.affine(w) * self.gain, None, False, False)
        return bend(x, self.bias, False, 1, None)


class Generator:
    def __init__(self, weights):
        depth = sum(name.startswith("mapping.fc") for name in weights) // 2
        self.mapping = [Linear(weights, f"mapping.fc{i}", 0.01, True) for i in range(depth)]
        self.constant = weights["synthesis.b4.const"]
        self.window = weights["synthesis.b4.resample_filter"]
        self.blocks = []
        side = 4
        while f"synthesis.b{side}.conv1.weight" in weights:
            name = f"synthesis.b{side}"
            self.blocks.append((
                None if side == 4 else Layer(weights, f"{name}.conv0", True),
                Layer(weights, f"{name}.conv1", False), Picture(weights, f"{name}.torgb")))
            side *= 2
        self.noisy = [layer for block in self.blocks for layer in block[:2] if layer]

    def map(self, z):
        x = z * (z.square().mean(dim=1, keepdim=True) + 1e-8).rsqrt()
        for layer in self.mapping:
            x = layer(x)
        return x

    def __call__(self, z):
        return self.synthesize(self.map(z))

    def synthesize(self, w):
        picture = None
        x = self.constant.unsqueeze(0).repeat(len(w), 1, 1, 1)
        for first, second, to_picture in self.blocks:
            if first is not None:
                x = first(x, w)
                picture = up_filter_down(picture, self.window, up=2, pad=(2, 1, 2, 1), gain=4)
            x = second(x, w)
            seen = to_picture(x, w)
            picture = seen if picture is None else picture.add_(seen)
        return picture


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    weights = read_safetensors(arguments.file)
    generator = Generator(weights)
    width = generator.mapping[0].weight.shape[1]
    latents = torch.from_numpy(np.random.RandomState(1).randn(16, width).astype(np.float32))
    drawn = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "numbers":
            answer = [drawn.double().sum().item(), drawn.double().square().sum().item()]
        elif words[0] == "memory":
            answer = [float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)]
        else:
            wall, cpu = time.perf_counter(), time.process_time()
            with torch.inference_mode():
                for _ in range(int(words[1])):
                    drawn = generator(latents[:int(words[2])])
            answer = [time.perf_counter() - wall, time.process_time() - cpu]
        print(*map(repr, answer), flush=True)


if __name__ == "__main__":
    main()
