using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Nothing at all.</summary>
public sealed class Identity : nn.Module<Tensor, Tensor>
{
    internal Identity()
        : base(nameof(Identity))
    {
    }

    public override Tensor forward(Tensor input) => input.alias();
}
