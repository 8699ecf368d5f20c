using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Positive, with sum 1 along an axis.</summary>
public sealed class Softmax : nn.Module<Tensor, Tensor>
{
    internal Softmax(long dim)
        : base(nameof(Softmax))
    {
        this.dim = dim;
    }

    public long dim { get; set; }

    public override Tensor forward(Tensor input) => input.softmax(dim);
}
