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
