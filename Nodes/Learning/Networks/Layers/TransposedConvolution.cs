using GanGraph.Learning.Networks.Drawing;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>A convolution run backwards, so that pictures grow.</summary>
public sealed class TransposedConvolution
{
    private readonly Part _weight;
    private readonly Part? _bias;
    private readonly ConvolutionShape _shape;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="shape">Channels, window and step.</param>
    /// <param name="filling">What the weight starts from; null for PyTorch's own.</param>
    /// <param name="bias">Adds a learned number to each channel.</param>
    public TransposedConvolution(
        Weights weights,
        string name,
        ConvolutionShape shape,
        Filling? filling = null,
        bool bias = true)
    {
        long inputs = shape.To * shape.Window * shape.Window;
        _shape = shape;
        _weight = weights.Learn(
            $"{name}.weight", filling ?? Filling.Even(inputs),
            shape.From, shape.To, shape.Window, shape.Window);
        _bias = bias ? weights.Learn($"{name}.bias", Filling.Even(inputs), shape.To) : null;
    }

    /// <summary>The convolution, ready to draw.</summary>
    internal DrawingStage Stage(ChannelScale norm, Func<Tensor, Tensor> bend) =>
        DrawingStage.Growth(
            _weight.Value, _bias?.Value, _shape.Step, _shape.Padding, norm, bend);

    /// <summary>Maps [batch, from, height, width] to [batch, to, height * step, width * step], or
    /// one pixel to a whole window.</summary>
    public Tensor Apply(Tensor input) => TransposedConvolutions.Apply(
        input, _weight.Value, _bias?.Value, _shape.Step, _shape.Padding);
}
