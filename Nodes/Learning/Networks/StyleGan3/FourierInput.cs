using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>The endless pattern of waves that a StyleGAN3 picture grows from, moved and turned by
/// the first W and by a transform of the user's.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks, section 3.1.
/// </remarks>
internal sealed class FourierInput
{
    private readonly LayerPlace _place;
    private readonly Part _weight;
    private readonly Part _frequencies;
    private readonly Part _phases;
    private readonly Part _transform;
    private readonly EqualisedLinear _affine;

    /// <summary>Declares the parts.</summary>
    public FourierInput(Weights weights, string name, StyleGan3Options options, LayerPlace place)
    {
        _place = place;
        long channels = place.Channels;
        _weight = weights.Learn(
            $"{name}.weight", Filling.Gaussian(0, 1), channels, channels);
        _affine = new(weights, $"{name}.affine", options.WDimension, 4);
        _frequencies = weights.Keep(
            $"{name}.freqs", Filling.Gaussian(0, place.Cutoff / 2), channels, 2);
        _phases = weights.Keep($"{name}.phases", new Filling(0, 0.5, Normal: false), channels);
        _transform = weights.KeepConstant(
            $"{name}.transform", [1, 0, 0, 0, 1, 0, 0, 0, 1], 3, 3);
    }

    /// <summary>Draws the waves.</summary>
    /// <param name="w">[batch, w].</param>
    /// <param name="transform">[3, 3] or [batch, 3, 3], from places of the picture to places of
    /// the canvas; null for the one of the file.</param>
    /// <returns>[batch, channels, size, size].</returns>
    public Tensor Apply(Tensor w, Tensor? transform)
    {
        Tensor user = (transform ?? _transform.Value).to(ScalarType.Float32).to(w.device);
        Tensor whole = OfStyle(_affine.Apply(w)).matmul(user); // [batch, 3, 3]
        Tensor turned = whole.narrow(1, 0, 2).narrow(2, 0, 2);
        Tensor moved = whole.narrow(1, 0, 2).narrow(2, 2, 1);
        Tensor frequencies = _frequencies.Value.matmul(turned); // [batch, channels, 2]
        Tensor phases = _phases.Value + _frequencies.Value.matmul(moved).squeeze(2);
        double nyquist = _place.Rate / 2.0;
        Tensor loudness = (1 - ((frequencies.square().sum(2).sqrt() - _place.Cutoff)
            / (nyquist - _place.Cutoff))).clamp(0, 1); // [batch, channels]
        Tensor places = Places(w.device);
        Tensor angle = (Each(frequencies, 0) * places.view(1, 1, 1, -1))
            + (Each(frequencies, 1) * places.view(1, 1, -1, 1))
            + phases.unsqueeze(2).unsqueeze(3);
        Tensor waves = (angle * (2 * Math.PI)).sin()
            * loudness.unsqueeze(2).unsqueeze(3); // [batch, channels, size, size]
        Tensor mix = _weight.Value / Math.Sqrt(_place.Channels);
        return mix.matmul(waves.flatten(2)).view(waves.shape);
    }

    private static Tensor Each(Tensor frequencies, long axis) =>
        frequencies.narrow(2, axis, 1).unsqueeze(3); // [batch, channels, 1, 1]

    /// <summary>How a style moves, then turns: [batch, 3, 3] of [batch, 4].</summary>
    private static Tensor OfStyle(Tensor style)
    {
        Tensor turn = style.narrow(1, 0, 2);
        Tensor[] part = [.. (style / turn.square().sum([1], keepdim: true).sqrt()).unbind(1)];
        Tensor zero = zeros_like(part[0]);
        Tensor right = (part[1] * part[3]) - (part[0] * part[2]);
        Tensor down = -(part[1] * part[2]) - (part[0] * part[3]);
        Tensor[] rows =
        [
            part[0], -part[1], right,
            part[1], part[0], down,
            zero, zero, ones_like(zero),
        ];
        return stack(rows, 1).view(-1, 3, 3);
    }

    /// <summary>Where the pixels of a row lie, in widths of the picture from its centre, margins
    /// included: [size].</summary>
    private Tensor Places(Device device)
    {
        double half = 0.5 * _place.Size / _place.Rate;
        float[] places = [.. Enumerable.Range(0, _place.Size)
            .Select(x => (float)(((((2 * x) + 1) / (double)_place.Size) - 1) * half))];
        return tensor(places).to(device);
    }
}
