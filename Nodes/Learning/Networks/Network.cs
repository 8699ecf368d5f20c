using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks;

/// <summary>A network: named parts and a way through them.</summary>
public abstract class Network : IDisposable
{
    /// <summary>All its numbers.</summary>
    public Weights Weights { get; } = new();

    /// <summary>Whether a result depends on what else is in the batch while training.</summary>
    public virtual bool MixesBatch => false;

    /// <summary>Runs a batch through.</summary>
    /// <param name="input">What the network takes.</param>
    /// <param name="mode">What it is run for.</param>
    public abstract Tensor Forward(Tensor input, NetworkMode mode);

    /// <summary>Makes room for the numbers on a device and fills them.</summary>
    /// <param name="device">Where to compute.</param>
    /// <param name="random">Where random numbers come from; null leaves everything at 0, to be
    /// loaded.</param>
    public void Start(Device device, RandomState? random)
    {
        Weights.Allocate(device);
        if (random is not null)
        {
            Weights.Fill(random);
        }
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
