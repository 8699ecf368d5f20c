using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>The discriminator of 2015: strided convolutions down to one number.</summary>
/// <remarks>Radford, Metz and Chintala 2015, arXiv:1511.06434. No normalisation at the first
/// layer; 64 pixels and 64 channels make 2.77 million weights.</remarks>
public sealed class ClassicDiscriminator : Network
{
    private readonly List<Convolution> _shrinks = [];
    private readonly List<BatchNorm> _norms = [];
    private readonly Convolution _verdict;

    /// <summary>Declares the parts.</summary>
    public ClassicDiscriminator(DcganShape shape)
    {
        Filling weight = Filling.Gaussian(0, 0.02);
        bool spectral = shape.SpectralNorm;
        long from = 3;
        foreach (long to in shape.Widths().Reverse())
        {
            int number = _shrinks.Count;
            _shrinks.Add(new(
                Weights, $"shrink.{number}", ConvolutionShape.Halving(from, to), weight,
                bias: false, spectral));
            if (number > 0 && !spectral)
            {
                _norms.Add(new(Weights, $"norm.{number}", to, Filling.Gaussian(1, 0.02)));
            }

            from = to;
        }

        _verdict = new(
            Weights, "verdict", ConvolutionShape.Whole(from, 1), weight, bias: false, spectral);
    }

    /// <inheritdoc/>
    public override bool MixesBatch => _norms.Count > 0;

    /// <summary>Judges [batch, 3, size, size], -1 to 1: [batch, 1], large for real.</summary>
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
            }); // [batch, channels, size / 2^(i+1), ...]
        }

        return Pass(input, flow, taken => _verdict.Apply(taken, mode).flatten(1)); // [batch, 1]
    }
}
