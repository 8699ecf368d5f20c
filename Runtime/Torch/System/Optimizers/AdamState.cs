using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW remember of one parameter.</summary>
public abstract class AdamState : OptimizerState, IDisposable
{
    public long step;
    public Tensor exp_avg = null!;
    public Tensor exp_avg_sq = null!;
    public Tensor? max_exp_avg_sq;

    protected AdamState(Parameter parameter)
        : base(parameter)
    {
    }

    public override void Initialize(OptimizerOptions options)
    {
        Dispose();
        step = 0;
        exp_avg = Zeros();
        exp_avg_sq = Zeros();
        max_exp_avg_sq = ((AdamOptions)options).amsgrad is true ? Zeros() : null;
    }

    public override void LoadStateDict(OptimizerState source)
    {
        AdamState other = (AdamState)source;
        step = other.step;
        exp_avg = Replace(exp_avg, other.exp_avg)!;
        exp_avg_sq = Replace(exp_avg_sq, other.exp_avg_sq)!;
        max_exp_avg_sq = Replace(max_exp_avg_sq, other.max_exp_avg_sq);
    }

    public override bool ApproximatelyEquals(OptimizerState other) =>
        other is AdamState state && step == state.step && Close(exp_avg, state.exp_avg)
        && Close(exp_avg_sq, state.exp_avg_sq) && Close(max_exp_avg_sq, state.max_exp_avg_sq);

    public override void to(Device device)
    {
        exp_avg = Move(exp_avg, device)!;
        exp_avg_sq = Move(exp_avg_sq, device)!;
        max_exp_avg_sq = Move(max_exp_avg_sq, device);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            exp_avg?.Dispose();
            exp_avg_sq?.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
