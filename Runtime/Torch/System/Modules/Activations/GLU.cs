using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One half times the sigmoid of the other. Dauphin et al. 2017,
/// arXiv:1612.08083.</summary>
public sealed class GLU : nn.Module<Tensor, Tensor>
{
    internal GLU(long dim)
        : base(nameof(GLU))
    {
        this.dim = dim;
    }

    public long dim { get; set; }

    public override Tensor forward(Tensor input) => input.glu(dim);
}
