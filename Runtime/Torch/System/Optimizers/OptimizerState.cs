using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers of one parameter.</summary>
public abstract class OptimizerState
{
    protected readonly Parameter _parameter;

    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    public abstract void Initialize(OptimizerOptions options);

    public abstract void LoadStateDict(OptimizerState source);

    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    public virtual void to(Device device)
    {
    }

    /// <summary>Zeros like the parameter, outside of any dispose scope.</summary>
    private protected Tensor Zeros() => zeros_like(_parameter).DetachFromDisposeScope();

    /// <summary>A copy for the device of the parameter, in place of another tensor.</summary>
    private protected Tensor? Replace(Tensor? before, Tensor? source)
    {
        Tensor? copy = source?.to(_parameter.device, copy: true).DetachFromDisposeScope();
        before?.Dispose();
        return copy;
    }

    /// <summary>The same tensor on a device.</summary>
    private protected static Tensor? Move(Tensor? before, Device device)
    {
        Tensor? moved = before?.to(device).DetachFromDisposeScope();
        before?.Dispose();
        return moved;
    }

    private protected static bool Close(Tensor? left, Tensor? right) =>
        left is null ? right is null : right is not null && left.allclose(right);
}
