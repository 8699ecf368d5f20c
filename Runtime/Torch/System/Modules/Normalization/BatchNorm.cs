using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Mean 0 and variance 1 for each channel of a batch. Ioffe and Szegedy 2015,
/// arXiv:1502.03167.</summary>
public abstract class BatchNorm(
    long num_features, double eps, double? momentum, bool affine, bool track_running_stats,
    Device? device, ScalarType? dtype, string name)
    : NormBase(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
{
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        double factor = momentum ?? 0;
        if (training && num_batches_tracked is not null)
        {
            num_batches_tracked.add_(1);
            factor = momentum ?? 1.0 / num_batches_tracked.ToDouble();
        }

        bool fromBatch = training || running_mean is null;
        return nn.functional.batch_norm(
            input, running_mean, running_var, weight, bias, fromBatch, factor, eps);
    }
}
