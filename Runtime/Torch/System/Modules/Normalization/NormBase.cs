using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What normalisations with running statistics share.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    private Parameter? _weight;
    private Parameter? _bias;
    private Tensor? _runningMean;
    private Tensor? _runningVar;
    private Tensor? _batches;

    protected NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats,
        Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(ones([num_features], dtype, device));
            bias = new Parameter(zeros([num_features], dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype, device);
            running_var = ones([num_features], dtype, device);
            num_batches_tracked = tensor(0L, int64, device);
        }
    }

    public long num_features { get; }

    public double eps { get; set; }

    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    public Parameter weight
    {
        get => _weight!;
        set => ConditionallyRegisterParameter(
            nameof(weight), _weight = (Parameter)Keep(_weight, value)!);
    }

    public Parameter? bias
    {
        get => _bias;
        set => ConditionallyRegisterParameter(
            nameof(bias), _bias = (Parameter?)Keep(_bias, value));
    }

    public Tensor? running_mean
    {
        get => _runningMean;
        set => ConditionallyRegisterBuffer(
            nameof(running_mean), _runningMean = Keep(_runningMean, value));
    }

    public Tensor? running_var
    {
        get => _runningVar;
        set => ConditionallyRegisterBuffer(
            nameof(running_var), _runningVar = Keep(_runningVar, value));
    }

    public Tensor? num_batches_tracked
    {
        get => _batches;
        set => ConditionallyRegisterBuffer(
            nameof(num_batches_tracked), _batches = Keep(_batches, value));
    }

    public void reset_running_stats()
    {
        _runningMean?.zero_();
        _runningVar?.fill_(1);
        _batches?.zero_();
    }

    public void reset_parameters()
    {
        reset_running_stats();
        if (affine)
        {
            nn.init.ones_(weight);
            nn.init.zeros_(bias!);
        }
    }

    protected abstract void ValidateInputDimensions(Tensor input);

    private static Tensor? Keep(Tensor? before, Tensor? after)
    {
        if (!ReferenceEquals(before, after))
        {
            before?.Dispose();
            after?.DetachFromDisposeScope();
        }

        return after;
    }
}
