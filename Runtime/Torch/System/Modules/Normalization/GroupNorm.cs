using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean 0 and variance 1 for groups of channels. Wu and He 2018, arXiv:1803.08494.
/// </summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    internal GroupNorm(
        long num_groups, long num_channels, double eps, bool affine, Device? device,
        ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        this.num_groups = num_groups;
        this.eps = eps;
        this.affine = affine;
        if (affine)
        {
            weight = new Parameter(ones([num_channels], dtype, device));
            bias = new Parameter(zeros([num_channels], dtype, device));
            weight.DetachFromDisposeScope();
            bias.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(weight), weight);
            ConditionallyRegisterParameter(nameof(bias), bias);
        }
    }

    public long num_groups { get; }

    public double eps { get; }

    public bool affine { get; }

    public Parameter? weight { get; }

    public Parameter? bias { get; }

    public override Tensor forward(Tensor input) =>
        nn.functional.group_norm(input, num_groups, weight, bias, eps);
}
