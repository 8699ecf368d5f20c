namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Gives a value; reads a file when one is named.</summary>
internal sealed class Data : Node, IWatched
{
    public Watched Watch { get; } = new();

    public AssetSetting File { get; } = new(AssetKind.Sound, optional: true);

    public Setting<double> Size { get; } = new(5);

    public Output<Number> Dataset { get; } = new();

    public List<Number> Made { get; } = [];

    public bool GivesNothing { get; set; }

    protected internal override void Prepare(INodeRun run)
    {
        Watch.Call("Prepare");
        if (!GivesNothing)
        {
            Dataset.Value = new Number(Size.Value);
            Made.Add(Dataset.Value);
        }
    }
}
