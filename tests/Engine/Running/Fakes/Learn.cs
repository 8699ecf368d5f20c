using System.Globalization;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>A training: each step is one more line in its file.</summary>
internal sealed class Learn : ArtifactNode, IWatched
{
    public Watched Watch { get; } = new();

    public Input<Number> Dataset { get; } = new();

    public Output<Number> Model { get; } = new();

    public Setting<int> Steps { get; } = new(10, target: true);

    public Setting<double> Speed { get; } = new(0.1);

    public Setting<long> Seed { get; } = new(1);

    public int StepsDone { get; private set; }

    protected internal override bool IsFinished(string folder) => Done(folder) >= Steps.Value;

    protected internal override WorkDone? Reached(string folder) =>
        Done(folder) > 0 ? new WorkDone(Done(folder), Steps.Value, "steps") : null;

    protected internal override void Prepare(INodeRun run)
    {
        Watch.Call("Prepare");
        if (run.TakesUnfinished)
        {
            Model.Value = new Number(Done(run.Artifact));
            return;
        }

        string file = Path.Combine(run.Artifact, "steps");
        for (int step = Done(run.Artifact) + 1; step <= Steps.Value; step++)
        {
            run.Cancel.ThrowIfCancellationRequested();
            Assert.Equal(5, Dataset.Value.Value);
            StepsDone++;
            int now = step;
            SafeFile.Write(file, stream => stream.Write(
                System.Text.Encoding.UTF8.GetBytes(now.ToString(CultureInfo.InvariantCulture))));
            Watch.Call("Step");
            run.Progress(step, Steps.Value, "steps");
        }

        Model.Value = new Number(Done(run.Artifact));
    }

    private static int Done(string folder)
    {
        string file = Path.Combine(folder, "steps");
        return File.Exists(file)
            ? int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)
            : 0;
    }
}
