using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>A small discriminator without batch normalisation.</summary>
public sealed class QuickDiscriminator : Network
{
    private readonly List<Convolution> _shrinks = [];
    private readonly Dense _verdict;

    /// <summary>Declares the parts.</summary>
    public QuickDiscriminator(DcganShape shape)
    {
        long from = 3;
        foreach (long to in shape.Widths().Reverse())
        {
            _shrinks.Add(new(
                Weights, $"shrink.{_shrinks.Count}", ConvolutionShape.Halving(from, to),
                spectral: shape.SpectralNorm));
            from = to;
        }

        _verdict = new Dense(Weights, "verdict", from * 16, 1, shape.SpectralNorm);
    }

    /// <summary>Judges [batch, 3, size, size], -1 to 1: [batch, 1], large for real.</summary>
    public override Tensor Forward(Tensor input, NetworkMode mode)
    {
        Tensor flow = input;
        foreach (Convolution shrink in _shrinks)
        {
            flow = Pass(
                input, flow, taken => shrink.Apply(taken, mode).leaky_relu_(0.2));
        } // [batch, channels, 4, 4]

        return Pass(input, flow, taken => _verdict.Apply(taken.flatten(1), mode)); // [batch, 1]
    }
}
