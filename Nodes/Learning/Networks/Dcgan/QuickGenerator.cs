using GanGraph.Learning.Networks.Drawing;
using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>A small generator whose pictures grow by repeating pixels and convolving.</summary>
public sealed class QuickGenerator : Network, IDrawable
{
    private readonly Dense _seed;
    private readonly List<BatchNorm> _norms = [];
    private readonly List<GrowingConvolution> _growths = [];
    private readonly long[] _widths;

    /// <summary>Declares the parts.</summary>
    public QuickGenerator(DcganShape shape)
    {
        long[] widths = [.. shape.Widths(), 3];
        _widths = widths;
        _seed = new Dense(Weights, "seed", shape.LatentDimension, widths[0] * 16);
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
        Tensor flow = _seed.Apply(input, mode).view(-1, _widths[0], 4, 4); // [batch, width, 4, 4]
        for (int i = 0; i < _growths.Count; i++)
        {
            BatchNorm? norm = _norms.Count > 0 ? _norms[i] : null;
            flow = Pass(input, flow, taken => _growths[i].Apply(
                (norm?.Apply(taken, mode) ?? taken).leaky_relu_(0.2)));
        } // [batch, 3, size, size]

        return flow.tanh_(); // [batch, 3, size, size]
    }

    /// <inheritdoc/>
    IEnumerable<DrawingStage> IDrawable.Stages()
    {
        yield return _seed.Stage(Norm(0), flow => flow.leaky_relu_(0.2));
        for (int i = 1; i < _growths.Count; i++)
        {
            yield return _growths[i - 1].Stage(Norm(i), flow => flow.leaky_relu_(0.2));
        }

        yield return _growths[^1].Stage(
            ChannelScale.None(3, Weights.Learned.device), flow => flow.tanh_());
    }

    private ChannelScale Norm(int stage) => _norms.Count > 0
        ? _norms[stage].Fixed()
        : ChannelScale.None(_widths[stage], Weights.Learned.device);
}
