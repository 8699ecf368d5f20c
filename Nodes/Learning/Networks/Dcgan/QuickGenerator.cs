using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>A small generator whose pictures grow by repeating pixels and convolving.</summary>
public sealed class QuickGenerator : Network
{
    private readonly Dense _seed;
    private readonly List<BatchNorm> _norms = [];
    private readonly List<GrowingConvolution> _growths = [];
    private readonly long _width;

    /// <summary>Declares the parts.</summary>
    public QuickGenerator(DcganShape shape)
    {
        long[] widths = [.. shape.Widths(), 3];
        _width = widths[0];
        _seed = new Dense(Weights, "seed", shape.LatentDimension, _width * 16);
        for (int i = 0; i + 1 < widths.Length; i++)
        {
            if (shape.BatchNorm)
            {
                _norms.Add(new(Weights, $"norm.{i}", widths[i]));
            }

            _growths.Add(new(Weights, $"growth.{i}", widths[i], widths[i + 1]));
        }
    }

    /// <inheritdoc/>
    public override bool MixesBatch => _norms.Count > 0;

    /// <summary>Draws [batch, 3, size, size], -1 to 1, for latents [batch, dimension].</summary>
    public override Tensor Forward(Tensor input, NetworkMode mode)
    {
        Tensor flow = _seed.Apply(input, mode).view(-1, _width, 4, 4); // [batch, width, 4, 4]
        for (int i = 0; i < _growths.Count; i++)
        {
            flow = _norms.Count > 0 ? _norms[i].Apply(flow, mode) : flow;
            flow = _growths[i].Apply(flow.leaky_relu_(0.2)); // [batch, channels, 8 * 2^i, 8 * 2^i]
        }

        return flow.tanh_(); // [batch, 3, size, size]
    }
}
