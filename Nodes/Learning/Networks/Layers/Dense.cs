using GanGraph.Learning.Networks.Drawing;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>A linear map with a bias.</summary>
public sealed class Dense
{
    private readonly Part _weight;
    private readonly Part _bias;
    private readonly SpectralNorm? _norm;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="from">Numbers that come in.</param>
    /// <param name="to">Numbers that go out.</param>
    /// <param name="spectral">Divides the weight by its largest singular value.</param>
    public Dense(Weights weights, string name, long from, long to, bool spectral = false)
    {
        _weight = weights.Learn($"{name}.weight", Filling.Even(from), to, from);
        _bias = weights.Learn($"{name}.bias", Filling.Even(from), to);
        _norm = spectral ? new SpectralNorm(weights, name, _weight) : null;
    }

    /// <summary>The map to pictures of 4 x 4 pixels, ready to draw.</summary>
    internal DrawingStage Stage(ChannelScale norm, Func<Tensor, Tensor> bend) =>
        DrawingStage.Seed(_weight.Value, _bias.Value, norm, bend);

    /// <summary>Maps [batch, from] to [batch, to].</summary>
    public Tensor Apply(Tensor input, NetworkMode mode) =>
        nn.functional.linear(input, _norm?.Apply(mode) ?? _weight.Value, _bias.Value);
}
