using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>Brings weights of TensorFlow into the order of axes that PyTorch has.</summary>
internal static class WeightLayout
{
    /// <summary>[in, out] to [out, in].</summary>
    public static StoredWeight Dense(StoredWeight weight) => Turned(weight, [1, 0]);

    /// <summary>[height, width, in, out] to [out, in, height, width].</summary>
    public static StoredWeight Convolution(StoredWeight weight) => Turned(weight, [3, 2, 0, 1]);

    /// <summary>The same with both directions of the window reversed: convolutions that double
    /// the picture are stored so.</summary>
    public static StoredWeight Reversed(StoredWeight weight)
    {
        StoredWeight turned = Convolution(weight);
        return turned with
        {
            Load = () => With(turned, tensor => tensor.flip(2, 3)),
        };
    }

    /// <summary>The first along some leading axes, which have one place each.</summary>
    public static StoredWeight Inner(StoredWeight weight, int axes) => new(
        [.. weight.Shape.Skip(axes)],
        () => With(weight, tensor => tensor.reshape([.. weight.Shape.Skip(axes)])));

    /// <summary>1 more: what scales channels is stored as what is added to 1.</summary>
    public static StoredWeight PlusOne(StoredWeight weight) => weight with
    {
        Load = () => With(weight, tensor => tensor + 1),
    };

    private static StoredWeight Turned(StoredWeight weight, long[] order) =>
        weight.Shape.Count != order.Length
            ? weight // of another shape than wanted, which is said where it is wanted
            : new([.. order.Select(axis => weight.Shape[(int)axis])],
                () => With(weight, tensor => tensor.permute(order)));

    private static Tensor With(StoredWeight weight, Func<Tensor, Tensor> change)
    {
        using DisposeScope scope = NewDisposeScope();
        return change(weight.Load()).contiguous().MoveToOuterDisposeScope();
    }
}
