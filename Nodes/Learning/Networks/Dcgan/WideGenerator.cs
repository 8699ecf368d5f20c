using GanGraph.Learning.Networks.Drawing;
using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>The generator for 256 pixels that early films of latent walks were made with.</summary>
/// <remarks>Vink 2018, Generative adversarial networks in PyTorch: the distribution of art. With
/// 128 channels and 200 latent numbers: 22.71 million weights.</remarks>
public sealed class WideGenerator : Network, IDrawable
{
    private static readonly int[] Multiples = [8, 4, 4, 4, 2, 1];

    private readonly Dense _seed;
    private readonly List<BatchNorm> _norms = [];
    private readonly List<TransposedConvolution> _growths = [];
    private readonly long _width;

    /// <summary>Declares the parts.</summary>
    public WideGenerator(DcganShape shape)
    {
        long[] widths = [.. Multiples.Select(multiple => (long)multiple * shape.Channels), 3];
        _width = widths[0];
        _seed = new Dense(Weights, "seed", shape.LatentDimension, _width * 16);
        for (int i = 0; i < Multiples.Length; i++)
        {
            _norms.Add(new(Weights, $"norm.{i}", widths[i]));
            _growths.Add(new(
                Weights, $"growth.{i}", ConvolutionShape.Halving(widths[i], widths[i + 1])));
        }
    }

    /// <inheritdoc/>
    public override bool MixesBatch => true;

    /// <summary>Draws [batch, 3, 256, 256], -1 to 1, for latents [batch, dimension].</summary>
    public override Tensor Forward(Tensor input, NetworkMode mode)
    {
        Tensor flow = _seed.Apply(input, mode).view(-1, _width, 4, 4); // [batch, 8 channels, 4, 4]
        for (int i = 0; i < _norms.Count; i++)
        {
            flow = Pass(input, flow, taken => _growths[i].Apply(
                _norms[i].Apply(taken, mode).leaky_relu_(0.2)));
        } // [batch, 3, size, size]

        return flow.tanh_(); // [batch, 3, 256, 256]
    }

    /// <inheritdoc/>
    IEnumerable<DrawingStage> IDrawable.Stages()
    {
        yield return _seed.Stage(_norms[0].Fixed(), flow => flow.leaky_relu_(0.2));
        for (int i = 1; i < _norms.Count; i++)
        {
            yield return _growths[i - 1].Stage(
                _norms[i].Fixed(), flow => flow.leaky_relu_(0.2));
        }

        yield return _growths[^1].Stage(
            ChannelScale.None(3, Weights.Learned.device), flow => flow.tanh_());
    }
}
