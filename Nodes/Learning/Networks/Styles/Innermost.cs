using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>Tensors whose channels lie innermost in memory: convolutions read and write them
/// without changing their order first.</summary>
internal static class Innermost
{
    /// <summary>The same numbers, channels innermost.</summary>
    /// <param name="pictures">[batch, channels, height, width].</param>
    public static Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        return pictures.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
            .MoveToOuterDisposeScope();
    }

    /// <summary>The same window, in the order that a convolution reads.</summary>
    /// <param name="window">[to, from, side, side].</param>
    /// <param name="transposed">For a transposed convolution, which takes the first two axes the
    /// other way round.</param>
    public static Tensor OfWindow(Tensor window, bool transposed)
    {
        using DisposeScope scope = NewDisposeScope();
        return (transposed ? Of(window.transpose(0, 1)).transpose(0, 1) : Of(window))
            .MoveToOuterDisposeScope();
    }
}
