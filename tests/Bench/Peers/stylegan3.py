"""StyleGAN3 in PyTorch: the peer of GanGraph's generator, the way it is written down.

    stylegan3.py FILE [--threads N]

FILE holds weights by dotted name (safetensors, with the options of the network in the header).
Resampling inserts zeros, filters all of them and throws samples away; the convolution of a batch
is one with a group for each picture. Then each line on standard input asks for something, and a
line answers:

    draw N BATCH  draws N batches: seconds by the clock and of the processors
    numbers       of the last batch: its sum and the sum of its squares
    profile BATCH seconds of one batch in the convolutions and in the filters

Latents come from numpy's RandomState(1).
"""
import argparse
import json
import math
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

SPENT = {"convolution": 0.0, "filters": 0.0}


def timed(name, work):
    start = time.perf_counter()
    result = work()
    SPENT[name] += time.perf_counter() - start
    return result


def read(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    options = json.loads(header.pop("__metadata__")["options"])
    tensors = {
        name: torch.from_numpy(np.frombuffer(
            data[entry["data_offsets"][0]:entry["data_offsets"][1]],
            np.float32).reshape(entry["shape"]).copy())
        for name, entry in header.items()}
    return options, tensors


def schedule(o):
    """Size, rate, cutoff, half-width and channels before and after each layer."""
    last = o["convLayers"]
    end = o["resolution"] / 2
    places = []
    for i in range(last + 1):
        e = min(i / (last - o["criticalLayers"]), 1)
        cutoff = o["firstCutoff"] * (end / o["firstCutoff"]) ** e
        stop = o["firstStopband"] * (end * o["lastStopbandRelative"] / o["firstStopband"]) ** e
        rate = 2 ** math.ceil(math.log2(min(2 * stop, o["resolution"])))
        size = o["resolution"] if i >= last - 1 else rate + 2 * o["marginSize"]
        channels = round(min(o["channelBase"] / 2 / cutoff, o["channelMax"]))
        places.append([size, rate, cutoff, max(stop, rate / 2) - cutoff, channels])
    places[-1][4] = o["channels"]
    return places


def upfirdn(x, window, up, down, padding, gain):
    """Inserts zeros, pads or crops, filters every sample, keeps every down-th."""
    n, c, h, w = x.shape
    x = x.view(n, c, h, 1, w, 1)
    x = F.pad(x, [0, up - 1, 0, 0, 0, up - 1]).view(n, c, h * up, w * up)
    x = F.pad(x, padding)
    window = (window * gain ** (window.dim() / 2)).flip(list(range(window.dim())))
    if window.dim() == 2:
        x = F.conv2d(x, window[None, None].expand(c, 1, -1, -1), groups=c)
    else:
        x = F.conv2d(x, window.view(1, 1, 1, -1).expand(c, 1, -1, -1), groups=c)
        x = F.conv2d(x, window.view(1, 1, -1, 1).expand(c, 1, -1, -1), groups=c)
    return x[:, :, ::down, ::down]


def linear(x, weight, bias, pace=1.0):
    return F.linear(x, weight * (pace / math.sqrt(weight.shape[1])), bias * pace)


class Generator:
    def __init__(self, options, tensors):
        self.options, self.tensors = options, tensors
        self.places = schedule(options)

    def map(self, z, psi=1.0):
        x = z * (z.square().mean(1, keepdim=True) + 1e-8).rsqrt()
        for i in range(self.options["mappingLayers"]):
            x = linear(
                x, self.tensors[f"mapping.fc{i}.weight"], self.tensors[f"mapping.fc{i}.bias"],
                0.01)
            x = F.leaky_relu(x, 0.2) * math.sqrt(2)
        mean = self.tensors["mapping.w_avg"]
        x = x if psi == 1 else mean + psi * (x - mean)
        return x.unsqueeze(1).repeat(1, self.options["convLayers"] + 2, 1)

    def part(self, name):
        return self.tensors["synthesis." + name]

    def waves(self, w):
        size, rate, band = self.places[0][:3]
        t = linear(w, self.part("input.affine.weight"), self.part("input.affine.bias"))
        t = t / t[:, :2].norm(dim=1, keepdim=True)
        n = len(t)
        turn = torch.eye(3).repeat(n, 1, 1)
        turn[:, 0, 0], turn[:, 0, 1], turn[:, 1, 0], turn[:, 1, 1] = t[:, 0], -t[:, 1], t[:, 1], \
            t[:, 0]
        move = torch.eye(3).repeat(n, 1, 1)
        move[:, 0, 2], move[:, 1, 2] = -t[:, 2], -t[:, 3]
        both = turn @ move @ self.part("input.transform")
        freqs, phases = self.part("input.freqs"), self.part("input.phases")
        phases = phases + (freqs @ both[:, :2, 2:]).squeeze(2)
        freqs = freqs @ both[:, :2, :2]
        loud = (1 - (freqs.norm(dim=2) - band) / (rate / 2 - band)).clamp(0, 1)
        places = ((torch.arange(size) * 2 + 1) / size - 1) * (0.5 * size / rate)
        grid = freqs[:, None, None, :, 0] * places.view(1, 1, -1, 1) \
            + freqs[:, None, None, :, 1] * places.view(1, -1, 1, 1)
        x = (2 * math.pi * (grid + phases[:, None, None])).sin() * loud[:, None, None]
        weight = self.part("input.weight")
        return (x @ (weight / math.sqrt(len(weight))).t()).permute(0, 3, 1, 2)

    def layer(self, x, w, index):
        options, last = self.options, self.options["convLayers"]
        size, rate, cutoff, _, channels = self.places[max(index - 1, 0)]
        to_size, to_rate, _, _, to_channels = self.places[index]
        name = f"L{index}_{to_size}_{to_channels}."
        weight = self.part(name + "weight")
        colour = index == last
        styles = linear(w, self.part(name + "affine.weight"), self.part(name + "affine.bias"))
        if colour:
            styles = styles / math.sqrt(weight[0].numel())
        else:
            weight = weight * weight.square().mean([1, 2, 3], keepdim=True).rsqrt()
            styles = styles * styles.square().mean().rsqrt()
        n = len(x)
        weights = weight[None] * styles.view(n, 1, -1, 1, 1)
        if not colour:
            weights = weights * (weights.square().sum([2, 3, 4], keepdim=True) + 1e-8).rsqrt()
        weights = weights * self.part(name + "magnitude_ema").rsqrt()
        kernel = weight.shape[2]
        x = timed("convolution", lambda: F.conv2d(
            x.reshape(1, -1, *x.shape[2:]), weights.flatten(0, 1), padding=kernel - 1, groups=n))
        x = x.view(n, -1, *x.shape[2:]) + self.part(name + "bias").view(1, -1, 1, 1)
        clamp = options["convClamp"]
        if colour:
            return x.clamp(-clamp, clamp)
        middle = max(rate, to_rate) * 2
        up, down = middle // rate, middle // to_rate
        raising, lowering = self.part(name + "up_filter"), self.part(name + "down_filter")
        total = (to_size - 1) * down + 1 - (size + kernel - 1) * up + len(raising) \
            + len(lowering) - 2
        low = (total + up) // 2
        padding = [low, total - low] * 2

        def bend(x):
            x = upfirdn(x, raising, up, 1, padding, up ** 2)
            x = (F.leaky_relu(x, 0.2) * math.sqrt(2)).clamp(-clamp, clamp)
            return upfirdn(x, lowering, 1, down, [0, 0, 0, 0], 1)

        return timed("filters", lambda: bend(x))

    def draw(self, ws):
        x = self.waves(ws[:, 0])
        for i in range(self.options["convLayers"] + 1):
            x = self.layer(x, ws[:, i + 1], i)
        return x * self.options["outputScale"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    generator = Generator(*read(arguments.file))
    latents = torch.from_numpy(np.random.RandomState(1).randn(
        64, generator.options["zDimension"]).astype(np.float32))
    drawn = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "numbers":
            answer = [drawn.double().sum().item(), drawn.double().square().sum().item()]
        else:
            SPENT.update(convolution=0.0, filters=0.0)
            times, batch = (int(words[1]), int(words[2])) if words[0] == "draw" else (
                1, int(words[1]))
            wall, cpu = time.perf_counter(), time.process_time()
            with torch.inference_mode():
                for _ in range(times):
                    drawn = generator.draw(generator.map(latents[:batch]))
            answer = [time.perf_counter() - wall, time.process_time() - cpu]
            answer = list(SPENT.values()) if words[0] == "profile" else answer
        print(*map(repr, answer), flush=True)


if __name__ == "__main__":
    main()
