using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Frames that a node renders in one go, and how many demands still wait for them.
/// </summary>
/// <param name="node">The node.</param>
/// <param name="span">The frames.</param>
internal sealed class Piece(RunNode node, FrameSpan span) : IDisposable
{
    private readonly IStreamed?[] _made = new IStreamed?[node.Streams.Count];
    private readonly int[] _waiting = new int[node.Streams.Count];

    /// <summary>The node.</summary>
    public RunNode Node { get; } = node;

    /// <summary>The frames.</summary>
    public FrameSpan Span { get; } = span;

    /// <summary>What it needs from its inputs.</summary>
    public Demand[] Demands { get; } = new Demand[node.SpanSupplies.Count];

    /// <summary>Whether it has been rendered.</summary>
    public bool IsDone { get; set; }

    /// <summary>Counts a demand for an output.</summary>
    public void Await(Output output) => _waiting[IndexOf(output)]++;

    /// <summary>What was rendered for an output that somebody still waits for.</summary>
    public IStreamed Made(Output output) => _made[IndexOf(output)]!;

    /// <summary>Takes what was rendered; disposes it when nobody waits for it.</summary>
    public void Keep(Output output, IStreamed made)
    {
        int index = IndexOf(output);
        if (_waiting[index] == 0)
        {
            made.Dispose();
            return;
        }

        _made[index] = made;
    }

    /// <summary>Whether anybody waits for an output.</summary>
    public bool IsAwaited(Output output) => _waiting[IndexOf(output)] > 0;

    /// <summary>Counts a demand as met.</summary>
    public void Release(Output output)
    {
        int index = IndexOf(output);
        if (--_waiting[index] == 0)
        {
            _made[index]?.Dispose();
            _made[index] = null;
        }
    }

    /// <summary>Disposes what is left.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _made.Length; i++)
        {
            _made[i]?.Dispose();
            _made[i] = null;
        }
    }

    private int IndexOf(Output output)
    {
        IReadOnlyList<Output> streams = Node.Streams;
        int index = 0;
        while (!ReferenceEquals(streams[index], output))
        {
            index++;
        }

        return index;
    }
}
