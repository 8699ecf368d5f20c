using System.Diagnostics;
using GanGraph.Engine.Running;
using Xunit.Abstractions;

namespace GanGraph.Engine.Tests.Running;

public class EngineCostTests(ITestOutputHelper output)
{
    /// <summary>Allowed for each frame and node, with much room for a busy machine.</summary>
    private const double MostMicroseconds = 50;

    [Fact]
    public void Run_NodesThatDoNothing_CostsLittle()
    {
        const int Frames = 8000;
        const int Nodes = 10;
        using TestGraph graph = new();
        (string, Node)[] chain =
        [
            ("count", new Empty()),
            .. Enumerable.Range(1, Nodes - 2).Select(i => ($"n{i}", (Node)new Hand())),
            ("sink", new Nowhere()),
        ];
        graph.Chain(chain);
        graph.Options = graph.Options with { SpanFrames = 8, EndFrame = Frames };
        graph.RunWell();
        Stopwatch watch = Stopwatch.StartNew();

        graph.Options = graph.Options with { Fresh = true };
        RunReport report = graph.RunWell();

        double cost = watch.Elapsed.TotalMicroseconds / (Frames * Nodes);
        output.WriteLine($"{cost:0.000} microseconds for each frame and node.");
        Assert.Equal(RunOutcome.Done, report.Outcome);
        Assert.InRange(cost, 0, MostMicroseconds);
    }

    private sealed class Nothing(int count) : IStreamed
    {
        public int Count => count;

        public IStreamed Slice(int start, int count) => new Nothing(count);

        public IStreamed Join(IReadOnlyList<IStreamed> parts) =>
            new Nothing(parts.Sum(part => part.Count));

        public void Dispose()
        {
        }
    }

    private sealed class Empty : Node
    {
        public Output<Nothing> Frames { get; } = new();

        protected internal override void Render(FrameSpan span, INodeRun run) =>
            Frames.Value = new Nothing(span.Count);
    }

    private sealed class Hand : Node
    {
        public Through<Nothing> Frames { get; } = new();

        protected internal override void Render(FrameSpan span, INodeRun run) =>
            Frames.Out.Value = new Nothing(Frames.In.Value.Count);
    }

    private sealed class Nowhere : SinkNode
    {
        public Input<Nothing> Frames { get; } = new();

        protected internal override long Open(FrameSpan span, INodeRun run) => span.Start;

        protected internal override IReadOnlyList<string> Close(INodeRun run) => [];
    }
}
