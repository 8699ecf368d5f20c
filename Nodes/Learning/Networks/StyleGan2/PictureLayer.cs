using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>Makes a picture of features: a modulated convolution with one pixel as its window,
/// without scaling of the result and without noise.</summary>
internal sealed class PictureLayer
{
    private readonly EqualisedLinear _affine;
    private readonly Part _weight;
    private readonly Part _bias;
    private readonly double? _clamp;
    private readonly double _gain;

    /// <summary>Declares the parts.</summary>
    public PictureLayer(Weights weights, string name, StyleGan2Options options, int side)
    {
        long from = options.ChannelsAt(side);
        _affine = new(weights, $"{name}.affine", options.WDimension, from, biasStart: 1);
        _weight = weights.Learn(
            $"{name}.weight", Filling.Gaussian(0, 1), options.Channels, from, 1, 1);
        _bias = weights.Learn($"{name}.bias", Filling.Constant(0), options.Channels);
        _gain = 1 / Math.Sqrt(from);
        _clamp = options.ConvClamp;
    }

    /// <summary>Makes pictures.</summary>
    /// <param name="features">[batch, from, side, side].</param>
    /// <param name="w">[batch, w].</param>
    /// <returns>[batch, channels, side, side], float32.</returns>
    public Tensor Apply(Tensor features, Tensor w)
    {
        (long batch, long from, long height, long width) = (
            features.shape[0], features.shape[1], features.shape[2], features.shape[3]);
        Tensor style = _affine.Apply(w, _gain); // [batch, from]
        Tensor mix = _weight.Value.view(1, -1, from) * style.unsqueeze(1); // [batch, to, from]
        Tensor rows = features.permute(0, 2, 3, 1).reshape(batch, height * width, from);
        Tensor picture = rows.matmul(mix.transpose(1, 2).to(rows.dtype))
            .to(ScalarType.Float32) + _bias.Value; // [batch, height * width, to]
        return Bend.Apply(picture, Activation.Linear, 1, _clamp)
            .transpose(1, 2).reshape(batch, -1, height, width);
    }
}
