"""DCGAN in PyTorch: the peer of GanGraph's trainer and generator.

    dcgan.py FILE PICTURES [--threads N] [--same-trick]

FILE is a checkpoint of step 0 (safetensors, with its card in the header), PICTURES a file of bytes
[pictures, 3, size, size] to learn from. Then each line on standard input asks for something, and
a line answers:

    train N       takes N training steps: seconds by the clock and of the processors
    losses        of the last steps: real, drawn, generator, real, drawn, ...
    draw N BATCH  draws N batches with the averaged generator: seconds likewise
    numbers       of the last batch: its sum and the sum of its squares

All random numbers come from numpy's RandomState as the checkpoint left it.
--same-trick computes transposed convolutions on the processor as GanGraph does: as the gradient
of a convolution, which libtorch 1.13 computes much faster.
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
from torch import nn
from torch.nn.utils import spectral_norm

SAME_TRICK = False


def halving_transposed(x, weight, bias, stride, padding):
    side = (x.shape[2] - 1) * stride - 2 * padding + weight.shape[2]
    room = x.new_empty(x.shape[0], weight.shape[1], side, side)
    grown = torch.ops.aten.convolution_backward(
        x, room, weight, None, [stride] * 2, [padding] * 2, [1, 1], False, [0, 0], 1,
        [True, False, False])[0]
    return grown if bias is None else grown + bias.view(1, -1, 1, 1)


class Transposed(nn.ConvTranspose2d):
    def forward(self, x):
        if SAME_TRICK:
            return halving_transposed(
                x, self.weight, self.bias, self.stride[0], self.padding[0])
        return super().forward(x)


class Growing(nn.Conv2d):
    """Repeats pixels, then convolves with a 3 x 3 window."""

    def __init__(self, before, after):
        super().__init__(before, after, 3, padding=1)

    def forward(self, x):
        if SAME_TRICK:
            wide = F.pad(self.weight.transpose(0, 1).flip(2, 3), (1, 1, 1, 1))
            rows = wide[:, :, :4] + wide[:, :, 1:]
            window = rows[..., :4] + rows[..., 1:]
            return halving_transposed(x, window, self.bias, 2, 1)
        return super().forward(F.interpolate(x, scale_factor=2))


def widths(shape):
    size = shape["size"]
    sides = [4 << i for i in range(int(math.log2(size)) - 2)]
    return [shape["channels"] * min(8, size // (2 * side)) for side in sides]


class QuickGenerator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = widths(shape) + [3]
        self.width = channels[0]
        self.seed = nn.Linear(shape["latentDimension"], self.width * 16)
        self.norm = nn.ModuleList(nn.BatchNorm2d(c) for c in channels[:-1])
        self.growth = nn.ModuleList(
            Growing(before, after) for before, after in zip(channels, channels[1:]))

    def forward(self, z):
        x = self.seed(z).view(-1, self.width, 4, 4)
        for norm, growth in zip(self.norm, self.growth):
            x = growth(F.leaky_relu(norm(x), 0.2, inplace=True))
        return torch.tanh(x)


class QuickDiscriminator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = [3] + widths(shape)[::-1]
        self.shrink = nn.ModuleList(
            spectral_norm(nn.Conv2d(before, after, 4, 2, 1))
            for before, after in zip(channels, channels[1:]))
        self.verdict = spectral_norm(nn.Linear(channels[-1] * 16, 1))

    def forward(self, x):
        for shrink in self.shrink:
            x = F.leaky_relu(shrink(x), 0.2, inplace=True)
        return self.verdict(x.flatten(1))


class ClassicGenerator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = [shape["latentDimension"]] + widths(shape)
        self.growth = nn.ModuleList(
            Transposed(before, after, 4, 2 if i else 1, 1 if i else 0, bias=False)
            for i, (before, after) in enumerate(zip(channels, channels[1:])))
        self.norm = nn.ModuleList(nn.BatchNorm2d(c) for c in channels[1:])
        self.colour = Transposed(channels[-1], 3, 4, 2, 1, bias=False)

    def forward(self, z):
        x = z.view(z.shape[0], -1, 1, 1)
        for growth, norm in zip(self.growth, self.norm):
            x = F.relu(norm(growth(x)), inplace=True)
        return torch.tanh(self.colour(x))


class ClassicDiscriminator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = [3] + widths(shape)[::-1]
        self.shrink = nn.ModuleList(
            nn.Conv2d(before, after, 4, 2, 1, bias=False)
            for before, after in zip(channels, channels[1:]))
        self.norm = nn.ModuleDict(
            (str(i), nn.BatchNorm2d(c)) for i, c in enumerate(channels[2:], 1))
        self.verdict = nn.Conv2d(channels[-1], 1, 4, bias=False)

    def forward(self, x):
        for i, shrink in enumerate(self.shrink):
            x = shrink(x)
            x = self.norm[str(i)](x) if i else x
            x = F.leaky_relu(x, 0.2, inplace=True)
        return self.verdict(x).flatten(1)


class WideGenerator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = [shape["channels"] * m for m in (8, 4, 4, 4, 2, 1)] + [3]
        self.width = channels[0]
        self.seed = nn.Linear(shape["latentDimension"], self.width * 16)
        self.norm = nn.ModuleList(nn.BatchNorm2d(c) for c in channels[:-1])
        self.growth = nn.ModuleList(
            Transposed(before, after, 4, 2, 1) for before, after in zip(channels, channels[1:]))

    def forward(self, z):
        x = self.seed(z).view(-1, self.width, 4, 4)
        for norm, growth in zip(self.norm, self.growth):
            x = growth(F.leaky_relu(norm(x), 0.2, inplace=True))
        return torch.tanh(x)


class WideDiscriminator(nn.Module):
    def __init__(self, shape):
        super().__init__()
        channels = [3] + [shape["channels"] * m for m in (1, 2, 4, 4, 4, 8)]
        self.shrink = nn.ModuleList(
            nn.Conv2d(before, after, 4, 2, 1) for before, after in zip(channels, channels[1:]))
        self.norm = nn.ModuleDict(
            (str(i), nn.BatchNorm2d(c)) for i, c in enumerate(channels[2:], 1))
        self.verdict = nn.Linear(channels[-1] * 16, 1)

    def forward(self, x):
        for i, shrink in enumerate(self.shrink):
            x = shrink(x)
            x = self.norm[str(i)](x) if i else x
            x = F.leaky_relu(x, 0.2, inplace=True)
        return self.verdict(x.flatten(1))


def networks(shape):
    if shape["recipe"] == "quick":
        return QuickGenerator, QuickDiscriminator
    return (WideGenerator, WideDiscriminator) if shape["size"] == 256 else (
        ClassicGenerator, ClassicDiscriminator)


def read_safetensors(path):
    kinds = {"F32": np.float32, "I64": np.int64, "I32": np.int32}
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    card = json.loads(header.pop("__metadata__")["gangraph"])
    tensors = {
        name: torch.from_numpy(np.frombuffer(
            data[entry["data_offsets"][0]:entry["data_offsets"][1]],
            kinds[entry["dtype"]]).reshape(entry["shape"]).copy())
        for name, entry in header.items()}
    return card, tensors


def fill(network, tensors, prefix):
    own = network.state_dict()
    for name, value in own.items():
        ours = name.replace("weight_orig", "weight").replace("weight_u", "u") \
            .replace("weight_v", "v")
        if not name.endswith("num_batches_tracked"):
            value.copy_(tensors[f"{prefix}.{ours}"])


class Augment:
    """Zhao et al. 2020: colour and translation, drawn for each picture alone."""

    def __init__(self, kinds, random):
        self.colour, self.translation = "colour" in kinds, "translation" in kinds
        self.random = random

    def __call__(self, x):
        batch, _, height, width = x.shape
        if self.colour:
            draws = self.random.random_sample((3, batch))
            brightness, saturation, contrast = (
                torch.from_numpy(row.astype(np.float32)).view(-1, 1, 1, 1)
                for row in (draws[0] - 0.5, draws[1] * 2, draws[2] + 0.5))
        if self.translation:
            across, down = int(width * 0.125 + 0.5), int(height * 0.125 + 0.5)
            move = self.random.random_sample((2, batch))
            move_x = torch.from_numpy((move[0] * (2 * across + 1)).astype(np.int64)) - across
            move_y = torch.from_numpy((move[1] * (2 * down + 1)).astype(np.int64)) - down
        if self.colour:
            x = x + brightness
            mean = x.mean(dim=1, keepdim=True)
            x = (x - mean) * saturation + mean
            mean = x.mean(dim=[1, 2, 3], keepdim=True)
            x = (x - mean) * contrast + mean
        if self.translation:
            rows = torch.clamp(
                torch.arange(height).view(1, -1, 1) - move_y.view(-1, 1, 1) + 1, 0, height + 1)
            columns = torch.clamp(
                torch.arange(width).view(1, 1, -1) - move_x.view(-1, 1, 1) + 1, 0, width + 1)
            wide = F.pad(x, [1, 1, 1, 1])
            pictures = torch.arange(batch).view(-1, 1, 1)
            x = wide.permute(0, 2, 3, 1).contiguous()[pictures, rows, columns] \
                .permute(0, 3, 1, 2).contiguous()
        return x


class Trainer:
    def __init__(self, card, tensors, pictures):
        self.options = options = card["options"]
        shape = options["shape"]
        generator, discriminator = networks(shape)
        self.generator, self.average = generator(shape), generator(shape)
        self.discriminator = discriminator(shape)
        with torch.no_grad():
            fill(self.generator, tensors, "generator")
            fill(self.average, tensors, "average")
            fill(self.discriminator, tensors, "discriminator")
        self.average.eval().requires_grad_(False)
        betas = (options["beta1"], options["beta2"])
        self.generator_adam = torch.optim.Adam(
            self.generator.parameters(), options["generatorRate"], betas, foreach=True)
        self.discriminator_adam = torch.optim.Adam(
            self.discriminator.parameters(), options["discriminatorRate"], betas, foreach=True)
        packed = tensors["random"].tolist()
        self.random = np.random.RandomState()
        self.random.set_state((
            "MT19937", np.array(packed[:624], dtype=np.uint32), packed[624], packed[625],
            struct.unpack("<d", struct.pack("<q", packed[626]))[0]))
        self.order, self.next = tensors["order"][:-1].numpy(), int(tensors["order"][-1])
        self.pictures, self.steps = pictures, card["steps"]
        self.augment = Augment(options["augment"], self.random)
        self.together = not any(
            isinstance(m, nn.BatchNorm2d) for m in self.discriminator.modules())
        self.losses = []

    def take(self):
        taken = []
        for _ in range(self.options["batch"]):
            if self.next == len(self.order):
                self.random.shuffle(self.order)
                self.next = 0
            taken.append(self.order[self.next])
            self.next += 1
        return self.pictures[torch.from_numpy(np.array(taken, dtype=np.int64))] \
            .float().div_(127.5).sub_(1)

    def labels(self):
        real, fake, batch = 1.0, 0.0, self.options["batch"]
        smoothing, flips = self.options["labelSmoothing"], self.options["labelFlips"]
        if smoothing > 0:
            real += smoothing * (2 * self.random.random_sample() - 1)
            fake += 2 * smoothing * self.random.random_sample()
        flipped = self.random.random_sample(batch) < flips if flips > 0 else np.zeros(batch, bool)
        return (torch.from_numpy(np.where(flipped, fake, real).astype(np.float32)).view(-1, 1),
                torch.from_numpy(np.where(flipped, real, fake).astype(np.float32)).view(-1, 1))

    def step(self):
        options, hinge = self.options, self.options["loss"] == "hinge"
        batch = options["batch"]
        real = self.take()
        latents = torch.from_numpy(self.random.randn(
            batch, options["shape"]["latentDimension"]).astype(np.float32))
        drawn = self.generator(latents)

        self.discriminator_adam.zero_grad(set_to_none=True)
        seen_real, seen_drawn = self.augment(real), self.augment(drawn.detach())
        if self.together:
            on_real, on_drawn = self.discriminator(torch.cat([seen_real, seen_drawn])).split(batch)
        else:
            on_real, on_drawn = self.discriminator(seen_real), self.discriminator(seen_drawn)
        if hinge:
            real_loss, fake_loss = F.relu(1 - on_real).mean(), F.relu(1 + on_drawn).mean()
        else:
            real_label, fake_label = self.labels()
            real_loss = F.binary_cross_entropy_with_logits(on_real, real_label)
            fake_loss = F.binary_cross_entropy_with_logits(on_drawn, fake_label)
        (real_loss + fake_loss).backward()
        self.discriminator_adam.step()

        self.generator_adam.zero_grad(set_to_none=True)
        self.discriminator.requires_grad_(False)
        verdicts = self.discriminator(self.augment(drawn))
        loss = -verdicts.mean() if hinge else F.binary_cross_entropy_with_logits(
            verdicts, torch.ones_like(verdicts))
        loss.backward()
        self.discriminator.requires_grad_(True)
        self.generator_adam.step()
        self.keep_mean()
        self.steps += 1
        self.losses.append(torch.stack([real_loss.detach(), fake_loss.detach(), loss.detach()]))

    @torch.no_grad()
    def keep_mean(self):
        decay = min(self.options["average"], (1 + self.steps) / (10 + self.steps))
        for mean, latest in (
                (self.average.parameters(), self.generator.parameters()),
                (self.average.buffers(), self.generator.buffers())):
            mean = [value for value in mean if value.is_floating_point()]
            latest = [value for value in latest if value.is_floating_point()]
            torch._foreach_mul_(mean, decay)
            torch._foreach_add_(mean, latest, alpha=1 - decay)

    def draw(self, batch):
        with torch.inference_mode():
            return self.average(self.latents[:batch]).add_(1).mul_(0.5).clamp_(0, 1)


def main():
    global SAME_TRICK
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("pictures")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--same-trick", action="store_true")
    arguments = parser.parse_args()
    SAME_TRICK = arguments.same_trick
    torch.set_num_threads(arguments.threads)
    card, tensors = read_safetensors(arguments.file)
    shape = card["options"]["shape"]
    pictures = torch.from_numpy(np.fromfile(arguments.pictures, np.uint8)) \
        .view(-1, 3, shape["size"], shape["size"])
    trainer = Trainer(card, tensors, pictures)
    trainer.latents = torch.from_numpy(
        np.random.RandomState(1).randn(64, shape["latentDimension"]).astype(np.float32))
    drawn = None
    for line in sys.stdin:
        words = line.split()
        if words[0] == "losses":
            answer = torch.cat(trainer.losses).tolist()
        elif words[0] == "numbers":
            answer = [drawn.double().sum().item(), drawn.double().square().sum().item()]
        else:
            trainer.losses.clear()
            wall, cpu = time.perf_counter(), time.process_time()
            for _ in range(int(words[1])):
                if words[0] == "train":
                    trainer.step()
                else:
                    drawn = trainer.draw(int(words[2]))
            answer = [time.perf_counter() - wall, time.process_time() - cpu]
        print(*map(repr, answer), flush=True)


if __name__ == "__main__":
    main()
