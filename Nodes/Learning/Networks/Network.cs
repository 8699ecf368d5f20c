using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks;

/// <summary>A network: named parts and a way through them.</summary>
public abstract class Network : IDisposable
{
    /// <summary>All its numbers.</summary>
    public virtual Weights Weights { get; } = new();

    /// <summary>Whether a result depends on what else is in the batch while training.</summary>
    public virtual bool MixesBatch => false;

    /// <summary>Runs a batch through.</summary>
    /// <param name="input">What the network takes.</param>
    /// <param name="mode">What it is run for.</param>
    public abstract Tensor Forward(Tensor input, NetworkMode mode);

    /// <summary>Runs one stage, and lets go of what it took and of what it made on the way: with
    /// large pictures memory lasts longer so. What a gradient needs stays.</summary>
    /// <param name="input">What the network was given, which is not let go.</param>
    /// <param name="taken">What the stage takes.</param>
    /// <param name="stage">The stage.</param>
    protected static Tensor Pass(Tensor input, Tensor taken, Func<Tensor, Tensor> stage)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor given = stage(taken).MoveToOuterDisposeScope();
        if (!ReferenceEquals(taken, input))
        {
            taken.Dispose();
        }

        return given;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the numbers.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Weights.Dispose();
        }
    }
}
