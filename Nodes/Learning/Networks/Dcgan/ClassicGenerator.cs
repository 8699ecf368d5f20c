using GanGraph.Learning.Networks.Drawing;
using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>The generator of 2015: a latent grows through transposed convolutions.</summary>
/// <remarks>Radford, Metz and Chintala 2015, arXiv:1511.06434. 64 pixels, 64 channels and 100
/// latent numbers make 3.58 million weights.</remarks>
public sealed class ClassicGenerator : Network, IDrawable
{
    private readonly List<TransposedConvolution> _growths = [];
    private readonly List<BatchNorm> _norms = [];

    /// <summary>Declares the parts.</summary>
    public ClassicGenerator(DcganShape shape)
    {
        Filling weight = Filling.Gaussian(0, 0.02);
        Filling scale = Filling.Gaussian(1, 0.02);
        long from = shape.LatentDimension;
        foreach (long to in shape.Widths())
        {
            int number = _growths.Count;
            ConvolutionShape window = number == 0
                ? ConvolutionShape.Whole(from, to)
                : ConvolutionShape.Halving(from, to);
            _growths.Add(new(Weights, $"growth.{number}", window, weight, bias: false));
            _norms.Add(new(Weights, $"norm.{number}", to, scale));
            from = to;
        }

        _growths.Add(new(
            Weights, "colour", ConvolutionShape.Halving(from, 3), weight, bias: false));
    }

    /// <inheritdoc/>
    public override bool MixesBatch => true;

    /// <summary>Draws [batch, 3, size, size], -1 to 1, for latents [batch, dimension].</summary>
    public override Tensor Forward(Tensor input, NetworkMode mode)
    {
        Tensor flow = input.view(input.shape[0], -1, 1, 1); // [batch, dimension, 1, 1]
        for (int i = 0; i < _norms.Count; i++)
        {
            flow = Pass(
                input, flow, taken => _norms[i].Apply(_growths[i].Apply(taken), mode).relu_());
        } // [batch, channels, size / 2, size / 2]

        return Pass(input, flow, taken => _growths[^1].Apply(taken).tanh_()); // [.., 3, size, size]
    }

    /// <inheritdoc/>
    IEnumerable<DrawingStage> IDrawable.Stages()
    {
        for (int i = 0; i < _norms.Count; i++)
        {
            yield return _growths[i].Stage(_norms[i].Fixed(), flow => flow.relu_());
        }

        yield return _growths[^1].Stage(
            ChannelScale.None(3, Weights.Learned.device), flow => flow.tanh_());
    }
}
