using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions share: filters, and how they walk over the picture.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;

    protected Convolution(
        string name, long in_channels, long out_channels, long[] kernel_size, long[] stride,
        long[] padding, Padding? padding_type, long[] dilation, bool transposed,
        long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (in_channels % groups != 0 || out_channels % groups != 0)
        {
            throw new ArgumentException(
                $"{name}: {in_channels} and {out_channels} channels do not fall into {groups} "
                + "groups.");
        }

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.padding_type = padding_type;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        long[] channels = transposed
            ? [in_channels, out_channels / groups]
            : [out_channels, in_channels / groups];
        weight = new Parameter(empty([.. channels, .. kernel_size], dtype, device));
        this.bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        reset_parameters();
    }

    /// <summary>[out, in / groups, ...kernel]; transposed [in, out / groups, ...kernel].
    /// </summary>
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

    public long in_channels { get; }

    public long out_channels { get; }

    public bool transposed { get; }

    public Padding? padding_type { get; }

    public long[] padding { get; }

    public PaddingModes padding_mode { get; }

    public long groups { get; }

    public long[] kernel_size { get; }

    public long[] stride { get; }

    public long[] dilation { get; }

    public long[] output_padding { get; }

    /// <summary>Draws filters and biases anew, as PyTorch does: uniform within
    /// 1 / sqrt(inputs of one output).</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is not null)
        {
            (long fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
            double bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
            nn.init.uniform_(bias, -bound, bound);
        }
    }

    /// <summary>The input with the edge that operators do not make themselves.</summary>
    private protected Tensor Padded(Tensor input)
    {
        long[] edges = [.. padding.Reverse().SelectMany(edge => new[] { edge, edge })];
        return nn.functional.pad(input, edges, padding_mode);
    }
}
