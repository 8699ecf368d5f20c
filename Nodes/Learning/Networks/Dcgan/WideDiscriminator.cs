using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>The discriminator for 256 pixels that goes with <see cref="WideGenerator"/>.</summary>
/// <remarks>Vink 2018, Generative adversarial networks in PyTorch: the distribution of art. With
/// 128 channels: 19.43 million weights.</remarks>
public sealed class WideDiscriminator : Network
{
    private static readonly int[] Multiples = [1, 2, 4, 4, 4, 8];

    private readonly List<Convolution> _shrinks = [];
    private readonly List<BatchNorm> _norms = [];
    private readonly Dense _verdict;

    /// <summary>Declares the parts.</summary>
    public WideDiscriminator(DcganShape shape)
    {
        long from = 3;
        foreach (int multiple in Multiples)
        {
            long to = (long)multiple * shape.Channels;
            int number = _shrinks.Count;
            _shrinks.Add(new(
                Weights, $"shrink.{number}", ConvolutionShape.Halving(from, to),
                spectral: shape.SpectralNorm));
            if (number > 0 && !shape.SpectralNorm)
            {
                _norms.Add(new(Weights, $"norm.{number}", to));
            }

            from = to;
        }

        _verdict = new Dense(Weights, "verdict", from * 16, 1, shape.SpectralNorm);
    }

    /// <inheritdoc/>
    public override bool MixesBatch => _norms.Count > 0;

    /// <summary>Judges [batch, 3, 256, 256], -1 to 1: [batch, 1], large for real.</summary>
    public override Tensor Forward(Tensor input, NetworkMode mode)
    {
        Tensor flow = input;
        for (int i = 0; i < _shrinks.Count; i++)
        {
            BatchNorm? norm = i > 0 && _norms.Count > 0 ? _norms[i - 1] : null;
            flow = Pass(input, flow, taken =>
            {
                Tensor shrunk = _shrinks[i].Apply(taken, mode);
                return (norm?.Apply(shrunk, mode) ?? shrunk).leaky_relu_(0.2);
            }); // [batch, channels, 128 / 2^i, 128 / 2^i]
        }

        return Pass(input, flow, taken => _verdict.Apply(taken.flatten(1), mode)); // [batch, 1]
    }
}
