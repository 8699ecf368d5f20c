"""Makes the small perceptual networks that tests load, and prints the numbers they expect:

    /usr/bin/python3 make.py

Made with PyTorch 1.13. All weights are random; seed 1.
"""
import torch
import torch.nn.functional as F
from torch import nn


class Plain(nn.Module):
    """Takes pictures alone, 0 to 255."""

    def __init__(self):
        super().__init__()
        self.window = nn.Conv2d(3, 4, 5, stride=3)

    def forward(self, pictures):
        return torch.tanh(self.window(pictures / 127.5 - 1))


class Lpips(nn.Module):
    """Is called like the VGG16 that comes with StyleGAN2."""

    def __init__(self):
        super().__init__()
        self.window = nn.Conv2d(3, 4, 5, stride=3)

    def forward(self, x, resize_images: bool = True, return_features: bool = False,
                return_lpips: bool = False):
        if resize_images or return_features:
            raise Exception("asked for something else")
        seen = torch.tanh(self.window(x / 127.5 - 1))
        return seen.flatten(1) / 10 if return_lpips else seen.mean([1, 2, 3])


class Named(nn.Module):
    """Has features beside a forward that gives classes."""

    def __init__(self):
        super().__init__()
        self.window = nn.Conv2d(3, 4, 5, stride=3)

    @torch.jit.export
    def features(self, pictures):
        return torch.tanh(self.window(pictures / 127.5 - 1)).mean([2, 3])

    def forward(self, pictures, temperature: float):
        return torch.softmax(self.features(pictures) / temperature, 1)


class Pair(nn.Module):
    """Gives no tensor."""

    def forward(self, pictures):
        return pictures, pictures


class Blind(nn.Module):
    """Gives something that no gradient leads back from."""

    def forward(self, pictures):
        return pictures.detach()


class Greedy(nn.Module):
    """Wants more than pictures."""

    def forward(self, pictures, scale: float):
        return pictures * scale


def picture(seed, height, width):
    i = torch.arange(3 * height * width, dtype=torch.float64)
    x, y, channel = i % width, (i // width) % height, i // width // height
    return (0.5 + 0.5 * torch.sin(
        0.37 * x + seed * 0.11 * y + 0.013 * x * y + channel * 1.7 + seed)).float().view(
            1, 3, height, width)


def near(height, width):
    return (picture(1, height, width) * 0.9 + 0.05 + picture(2, height, width) * 0.03).clamp(0, 1)


def distance(features, height, width):
    pictures = torch.cat([picture(1, height, width), near(height, width)]) * 255
    if max(height, width) > 256:
        pictures = F.interpolate(pictures, size=(256, 256), mode="area")
    one, other = features(pictures).double()
    return (one - other).square().sum().item()


torch.manual_seed(1)
plain, lpips, named = Plain(), Lpips(), Named()
torch.jit.trace(plain, torch.zeros(1, 3, 32, 32)).save("plain.pt")
torch.jit.script(lpips).save("lpips.pt")
torch.jit.script(named).save("named.pt")
for name, network in ("pair", Pair()), ("blind", Blind()), ("greedy", Greedy()):
    torch.jit.script(network).save(f"{name}.pt")
torch.save({"weight": torch.zeros(3)}, "weights.pt")
for size in (64, 48), (300, 280):
    print(size, "plain", distance(plain, *size), "named", distance(named.features, *size),
          "lpips", distance(lambda x: lpips(x, False, False, True), *size))
