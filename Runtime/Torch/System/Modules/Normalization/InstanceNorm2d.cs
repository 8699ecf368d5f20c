using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean 0 and variance 1 for each channel of each picture. Ulyanov et al. 2016,
/// arXiv:1607.08022.</summary>
public sealed class InstanceNorm2d : NormBase
{
    internal InstanceNorm2d(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats,
        Device? device, ScalarType? dtype)
        : base(
            num_features, eps, momentum, affine, track_running_stats, device, dtype,
            nameof(InstanceNorm2d))
    {
    }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        return nn.functional.instance_norm(
            input, running_mean, running_var, weight, bias,
            training || !track_running_stats, momentum ?? 0.1, eps);
    }

    protected override void ValidateInputDimensions(Tensor input)
    {
        if (input.dim() is not (3 or 4))
        {
            throw new ArgumentException(
                $"InstanceNorm2d: the input has {input.dim()} axes, wanted 3 or 4.");
        }
    }
}
