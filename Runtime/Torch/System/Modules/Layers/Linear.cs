using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Every input to every output: [..., in] to [..., out].</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;

    internal Linear(
        long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        weight = new Parameter(empty([outputSize, inputSize], dtype, device));
        bias = hasBias ? new Parameter(empty([outputSize], dtype, device)) : null;
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is not null)
        {
            double bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            nn.init.uniform_(bias, -bound, bound);
        }
    }

    public long in_features { get; }

    public long out_features { get; }

    /// <summary>[out, in].</summary>
    public Parameter weight
    {
        get => _weight;
        set
        {
            if (!ReferenceEquals(_weight, value))
            {
                _weight?.Dispose();
                _weight = value;
                value.DetachFromDisposeScope();
                ConditionallyRegisterParameter(nameof(weight), value);
            }
        }
    }

    public Parameter? bias
    {
        get => _bias;
        set
        {
            if (!ReferenceEquals(_bias, value))
            {
                _bias?.Dispose();
                _bias = value;
                value?.DetachFromDisposeScope();
                ConditionallyRegisterParameter(nameof(bias), value);
            }
        }
    }

    public override Tensor forward(Tensor input) =>
        nn.functional.linear(input, weight, bias);
}
