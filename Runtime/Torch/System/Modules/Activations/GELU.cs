using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x times the normal distribution up to x. Hendrycks and Gimpel 2016,
/// arXiv:1606.08415.</summary>
public sealed class GELU : nn.Module<Tensor, Tensor>
{
    internal GELU()
        : base(nameof(GELU))
    {
    }

    public override Tensor forward(Tensor input) => input.gelu();
}
