using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean 0 and variance 1 over the last axes. Ba et al. 2016, arXiv:1607.06450.
/// </summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    internal LayerNorm(
        long[] normalized_shape, double eps, bool elementwise_affine, bool hasBias,
        Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        this.normalized_shape = normalized_shape;
        this.eps = eps;
        this.elementwise_affine = elementwise_affine;
        if (elementwise_affine)
        {
            weight = new Parameter(ones(normalized_shape, dtype, device));
            weight.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(weight), weight);
        }

        if (elementwise_affine && hasBias)
        {
            bias = new Parameter(zeros(normalized_shape, dtype, device));
            bias.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(bias), bias);
        }
    }

    public long[] normalized_shape { get; }

    public double eps { get; }

    public bool elementwise_affine { get; }

    public Parameter? weight { get; }

    public Parameter? bias { get; }

    public override Tensor forward(Tensor input) =>
        nn.functional.layer_norm(input, normalized_shape, weight, bias, eps);
}
