namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Reads what it has not declared to read.</summary>
internal sealed class Asks : Node
{
    public Output<Number> Answer { get; } = new();

    public Func<INodeRun, double> Question { get; set; } = _ => 0;

    public bool Seeded { get; init; }

    public bool Sized { get; init; }

    public bool Rated { get; init; }

    protected internal override bool UsesGraphSeed => Seeded;

    protected internal override bool UsesPictureSize => Sized;

    protected internal override bool UsesRate => Rated;

    protected internal override void Prepare(INodeRun run) =>
        Answer.Value = new Number(Question(run));
}
