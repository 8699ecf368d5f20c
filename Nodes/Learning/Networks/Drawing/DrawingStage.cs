using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Drawing;

/// <summary>One map of a generator that has learned: a linear one from the latent, or a
/// transposed convolution; what normalises after it is part of its numbers.</summary>
internal sealed class DrawingStage : IDisposable
{
    private readonly PackedTransposedConvolution? _growth;
    private readonly Tensor? _weight;
    private readonly Tensor? _bias;
    private readonly Func<Tensor, Tensor> _bend;

    private DrawingStage(
        PackedTransposedConvolution? growth, Tensor? weight, Tensor? bias,
        Func<Tensor, Tensor> bend)
    {
        _growth = growth;
        _weight = weight?.DetachFromDisposeScope();
        _bias = bias?.DetachFromDisposeScope();
        _bend = bend;
    }

    /// <summary>A linear map from latents [batch, dimension] to [batch, channels, 4, 4].</summary>
    /// <param name="weight">[channels * 16, dimension].</param>
    /// <param name="bias">[channels * 16].</param>
    /// <param name="norm">Scale and shift of each channel afterwards.</param>
    /// <param name="bend">The activation, in place.</param>
    public static DrawingStage Seed(
        Tensor weight, Tensor bias, ChannelScale norm, Func<Tensor, Tensor> bend)
    {
        long channels = norm.Scale.shape[0];
        Tensor scaled = weight.view(channels, -1) * norm.Scale.view(-1, 1);
        Tensor shifted = (bias.view(channels, -1) * norm.Scale.view(-1, 1))
            + norm.Shift.view(-1, 1);
        return new(null, scaled.view(weight.shape), shifted.flatten(), bend);
    }

    /// <summary>A transposed convolution.</summary>
    /// <param name="weight">[from, to, window, window].</param>
    /// <param name="bias">[to], or null.</param>
    /// <param name="step">Pixels from one window to the next.</param>
    /// <param name="padding">Rows and columns cut off on each side.</param>
    /// <param name="norm">Scale and shift of each channel afterwards.</param>
    /// <param name="bend">The activation, in place.</param>
    public static DrawingStage Growth(
        Tensor weight, Tensor? bias, long step, long padding, ChannelScale norm,
        Func<Tensor, Tensor> bend)
    {
        Tensor scaled = weight * norm.Scale.view(1, -1, 1, 1);
        Tensor shift = bias is null ? norm.Shift : (bias * norm.Scale) + norm.Shift;
        return new(
            new PackedTransposedConvolution(scaled, shift, step, padding), null, null, bend);
    }

    /// <summary>Applies map and activation.</summary>
    public Tensor Apply(Tensor input)
    {
        Tensor given = _growth is not null
            ? _growth.Apply(input.dim() == 2 ? input.view(input.shape[0], -1, 1, 1) : input)
            : nn.functional.linear(input, _weight!, _bias!).view(input.shape[0], -1, 4, 4);
        return _bend(given);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _growth?.Dispose();
        _weight?.Dispose();
        _bias?.Dispose();
    }
}
