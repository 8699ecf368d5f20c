using GanGraph.Learning.Networks.Drawing;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>Doubles a picture by repeating its pixels, then convolves it with a 3 x 3 window:
/// free of the checkerboards of a transposed convolution.</summary>
/// <remarks>Odena, Dumoulin and Olah 2016, Deconvolution and checkerboard artifacts. Both steps
/// together equal a transposed convolution whose 4 x 4 window is the 3 x 3 window spread over
/// 2 x 2 pixels, which takes 4 products for each pixel instead of 9.</remarks>
public sealed class GrowingConvolution
{
    private readonly Part _weight;
    private readonly Part _bias;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="from">Channels that come in.</param>
    /// <param name="to">Channels that go out.</param>
    public GrowingConvolution(Weights weights, string name, long from, long to)
    {
        _weight = weights.Learn($"{name}.weight", Filling.Even(from * 9), to, from, 3, 3);
        _bias = weights.Learn($"{name}.bias", Filling.Even(from * 9), to);
    }

    /// <summary>Both steps, ready to draw.</summary>
    internal DrawingStage Stage(ChannelScale norm, Func<Tensor, Tensor> bend) =>
        DrawingStage.Growth(Window(_weight.Value), _bias.Value, 2, padding: 1, norm, bend);

    /// <summary>Maps [batch, from, height, width] to [batch, to, 2 height, 2 width].</summary>
    public Tensor Apply(Tensor input) =>
        TransposedConvolutions.Apply(input, Window(_weight.Value), _bias.Value, 2, padding: 1);

    /// <summary>The 4 x 4 window of the transposed convolution.</summary>
    /// <param name="weight">[to, from, 3, 3].</param>
    /// <returns>[from, to, 4, 4].</returns>
    public static Tensor Window(Tensor weight)
    {
        Tensor turned = weight.transpose(0, 1).flip(2, 3); // [from, to, 3, 3]
        Tensor wide = nn.functional.pad(turned, [1, 1, 1, 1]); // [from, to, 5, 5]
        Tensor rows = wide.narrow(2, 0, 4) + wide.narrow(2, 1, 4); // [from, to, 4, 5]
        return rows.narrow(3, 0, 4) + rows.narrow(3, 1, 4); // [from, to, 4, 4]
    }
}
