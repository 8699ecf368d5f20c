namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Writes to a disk that is full.</summary>
internal sealed class FullDisk : Node
{
    public const string Path = "/dev/full";

    public Output<Number> Dataset { get; } = new();

    protected internal override void Prepare(INodeRun run)
    {
        using FileStream file = new(Path, FileMode.Open, FileAccess.Write);
        file.Write([1, 2, 3]);
        file.Flush();
    }
}
