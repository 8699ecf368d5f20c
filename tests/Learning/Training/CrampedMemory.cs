using GanGraph.Learning.Networks;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Training;

/// <summary>A device that is full whenever the test wants: the networks on it then ask for more
/// bytes than any machine has, forward or in the backward pass.</summary>
internal sealed class CrampedMemory
{
    private const long TooMuch = 1L << 50;

    /// <summary>Forward passes so far, of all networks.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether there is no room for a pass of so many pictures.</summary>
    public Func<Network, long, bool> IsFull { get; set; } = (_, _) => false;

    /// <summary>Whether it is the backward pass that has no room.</summary>
    public bool IsFullBackward { get; set; }

    public Func<Network> Holding(Func<Network> make) => () => new Cramped(make(), this);

    private Tensor Pass(Network network, Tensor input, Tensor output)
    {
        Calls++;
        if (!IsFull(network, input.shape[0]))
        {
            return output;
        }

        if (!IsFullBackward)
        {
            empty(TooMuch).Dispose();
        }

        // A view of many copies of which one is taken: its gradient is as large as all of them.
        return output.unsqueeze(0).expand([TooMuch >> 10, .. output.shape]).select(0, 0);
    }

    private sealed class Cramped(Network inner, CrampedMemory memory) : Network
    {
        public override Weights Weights => inner.Weights;

        public override bool MixesBatch => inner.MixesBatch;

        public override Tensor Forward(Tensor input, NetworkMode mode) =>
            memory.Pass(inner, input, inner.Forward(input, mode));
    }
}
