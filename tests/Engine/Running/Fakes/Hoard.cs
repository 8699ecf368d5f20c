namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Keeps files in its folder and says what each has cost.</summary>
internal sealed class Hoard : Node, IWatched
{
    public Watched Watch { get; } = new();

    public Setting<string> Name { get; } = new("a");

    public Setting<int> Files { get; } = new(1, target: true);

    public Setting<int> Bytes { get; } = new(1000);

    public Setting<double> Cost { get; } = new(1);

    public Output<Number> Dataset { get; } = new();

    public string Folder { get; private set; } = "";

    protected internal override void Prepare(INodeRun run)
    {
        Folder = run.Artifact;
        for (int i = 0; i < Files.Value; i++)
        {
            string file = Path.Combine(run.Artifact, $"{i}");
            if (!File.Exists(file))
            {
                Watch.Call("Make");
                File.WriteAllBytes(file, new byte[Bytes.Value]);
                run.Spent(Cost.Value);
            }
        }

        Dataset.Value = new Number(5);
    }
}
