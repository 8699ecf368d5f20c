"""Projection into W in PyTorch, as the projector of StyleGAN2 goes about it, with the distance that
ours has: bands of a Laplacian pyramid and structural similarity over several scales.

    project.py FILE [--threads N]

FILE holds the weights (safetensors) of a StyleGAN2 generator, architecture 'skip'. What is looked
for is the generator's own picture of seed 7. Each line on standard input asks for something, and a
line answers:

    step N      takes N steps: seconds by the clock and of the processors
    distances   of all steps so far
    memory      the most bytes that were in memory so far

Random numbers come from numpy's RandomState(303).
"""
import argparse
import math
import resource
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from stylegan2 import Generator, read_safetensors

STEPS = 1000
IMPORTANCE = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333]


def draw(generator, w, noises):
    for layer, noise in zip(generator.noisy, noises):
        layer.noise = noise
    return (generator.synthesize(w) + 1) / 2


def blur(x, row, whole):
    channels = x.shape[1]
    if whole:
        reach = len(row) // 2
        x = F.pad(x, [reach] * 4, mode="replicate")
    x = F.conv2d(x, row.view(1, 1, 1, -1).repeat(channels, 1, 1, 1), groups=channels)
    return F.conv2d(x, row.view(1, 1, -1, 1).repeat(channels, 1, 1, 1), groups=channels)


BINOMIAL = torch.tensor([1.0, 4, 6, 4, 1]) / 16
BELL = torch.exp(-(torch.arange(11) - 5.0).square() / (2 * 1.5 ** 2))
BELL = BELL / BELL.sum()


def bands(x, target):
    rest, total = x - target, 0
    for _ in range(4):
        coarse = F.avg_pool2d(blur(rest, BINOMIAL, True), 2)
        back = F.interpolate(coarse, rest.shape[2:], mode="bilinear", align_corners=False)
        total = total + (rest - back).abs().mean()
        rest = coarse
    return (total + rest.abs().mean()) / 5


def structure(x, y):
    similar = 1
    for scale, weight in enumerate(IMPORTANCE):
        if scale > 0:
            x, y = F.avg_pool2d(x, 2), F.avg_pool2d(y, 2)
        mx, my = blur(x, BELL, False), blur(y, BELL, False)
        vx = blur(x * x, BELL, False) - mx * mx
        vy = blur(y * y, BELL, False) - my * my
        both = blur(x * y, BELL, False) - mx * my
        part = (2 * both + 0.03 ** 2) / (vx + vy + 0.03 ** 2)
        if scale == len(IMPORTANCE) - 1:
            part = part * (2 * mx * my + 0.01 ** 2) / (mx * mx + my * my + 0.01 ** 2)
        similar = similar * part.mean().clamp(min=1e-6) ** weight
    return 1 - similar


def unlike_noise(noises):
    total = 0
    for noise in noises:
        x = noise[None, None]
        while True:
            total = total + (x * torch.roll(x, 1, 3)).mean().square()
            total = total + (x * torch.roll(x, 1, 2)).mean().square()
            if x.shape[2] <= 8:
                break
            x = F.avg_pool2d(x, 2)
    return total


class Projector:
    def __init__(self, generator, width):
        self.generator = generator
        with torch.no_grad():
            z = np.random.RandomState(123).randn(10000, width).astype(np.float32)
            ws = generator.map(torch.from_numpy(z))
            mean = ws.mean(0, keepdim=True)
            self.spread = (ws - mean).square().sum(1).mean().sqrt().item()
            z = np.random.RandomState(7).randn(1, width).astype(np.float32)
            own = [layer.noise for layer in generator.noisy]
            self.target = draw(generator, generator.map(torch.from_numpy(z)), own).clamp(0, 1)
        self.random = np.random.RandomState(303)
        self.noises = [
            torch.from_numpy(self.random.randn(*noise.shape).astype(np.float32))
            .requires_grad_(True) for noise in own]
        self.w = mean.clone().requires_grad_(True)
        self.adam = torch.optim.Adam([self.w] + self.noises, lr=0.1, betas=(0.9, 0.999))
        self.distances = []

    def step(self):
        t = len(self.distances) / STEPS
        ramp = 0.5 - 0.5 * math.cos(math.pi * min(1, (1 - t) / 0.25))
        for group in self.adam.param_groups:
            group["lr"] = 0.1 * ramp * min(1, t / 0.05)
        scale = self.spread * 0.05 * max(0, 1 - t / 0.75) ** 2
        shake = torch.from_numpy(self.random.randn(*self.w.shape).astype(np.float32))
        picture = draw(self.generator, self.w + shake * scale, self.noises)
        distance = bands(picture, self.target) + 0.5 * structure(picture, self.target)
        loss = distance + 1e5 * unlike_noise(self.noises)
        self.adam.zero_grad(set_to_none=True)
        loss.backward()
        self.adam.step()
        self.distances.append(distance.item())
        with torch.no_grad():
            for noise in self.noises:
                noise -= noise.mean()
                noise *= noise.square().mean().rsqrt()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    generator = Generator(read_safetensors(arguments.file))
    projector = Projector(generator, generator.mapping[0].weight.shape[1])
    for line in sys.stdin:
        words = line.split()
        if words[0] == "distances":
            answer = projector.distances
        elif words[0] == "memory":
            answer = [float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)]
        else:
            wall, cpu = time.perf_counter(), time.process_time()
            for _ in range(int(words[1])):
                projector.step()
            answer = [time.perf_counter() - wall, time.process_time() - cpu]
        print(*map(repr, answer), flush=True)


if __name__ == "__main__":
    main()
