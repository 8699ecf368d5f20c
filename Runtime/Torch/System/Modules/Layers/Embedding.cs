using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One row of numbers for each index.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long _paddingIndex;
    private readonly bool _scales;
    private readonly bool _sparse;

    internal Embedding(
        long count, long size, long? padding, bool scales, bool sparse, Device? device,
        ScalarType? dtype)
        : base(nameof(Embedding))
    {
        _paddingIndex = padding ?? -1;
        _scales = scales;
        _sparse = sparse;
        weight = new Parameter(empty([count, size], dtype, device));
        weight.DetachFromDisposeScope();
        ConditionallyRegisterParameter(nameof(weight), weight);
        nn.init.normal_(weight);
        if (padding is { } row)
        {
            using IDisposable mode = no_grad();
            using Tensor zeros = weight.select(0, row);
            zeros.zero_();
        }
    }

    /// <summary>[count, size].</summary>
    public Parameter? weight { get; }

    public override Tensor forward(Tensor input) =>
        Aten.Call("embedding", weight, input, _paddingIndex, _scales, _sparse);
}
