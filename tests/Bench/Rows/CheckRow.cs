using System.Text;
using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;

namespace GanGraph.Bench.Rows;

/// <summary>Reads a graph of 1,000 nodes and looks for everything that is wrong with it, as
/// <c>gangraph check</c> does.</summary>
internal sealed class CheckRow : IBenchRow
{
    private const int Nodes = 1000;

    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public string What => "check of a graph of 1,000 nodes";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        string folder = context.Subfolder("check");
        string path = Path.Combine(folder, "long.json");
        File.WriteAllText(path, LongGraph());
        File.Copy(
            Path.Combine(context.Root, "graphs", "media", "tree.avi"),
            Path.Combine(folder, "tree.avi"));
        Spread seconds = Comparison.Alone(
            context.Rounds, () => Sample.Of(() => Check(path, context)));
        yield return BenchLine.Alone(
            this, What, seconds.Times(1000), "ms", Reach.Under(200, "ms"));
        if (OperatingSystem.IsLinux())
        {
            string launcher = Path.Combine(context.Root, "gangraph");
            Spread whole = Comparison.Alone(
                context.Rounds, () => PeerProgram.Time(launcher, ["check", path]));
            yield return BenchLine.Alone(
                this,
                $"{What}, the whole program from start to end",
                whole.Times(1000),
                "ms",
                Reach.Under(200, "ms"));
        }
    }

    private static void Check(string path, BenchContext context)
    {
        List<Problem> problems = [];
        GraphDocument document = GraphDocument.Load(path, problems)!;
        GraphBinder.Bind(document, context.Catalogue, [], new BindingOptions(), problems);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException($"{problems[0]}: wanted a graph without problems.");
        }
    }

    /// <summary>The frames of a film, run through 998 effects, into another film.</summary>
    private static string LongGraph()
    {
        StringBuilder text = new();
        text.Append("{\n  \"format\": \"gangraph/1\",\n  \"nodes\": {\n");
        text.Append("    \"n0\": { \"type\": \"VideoFrames\", \"v\": 1, ")
            .Append("\"set\": { \"path\": \"tree.avi\" } },\n");
        for (int i = 1; i < Nodes - 1; i++)
        {
            text.Append($"    \"n{i}\": {{ \"type\": \"Swirl\", \"v\": 1, ")
                .Append($"\"set\": {{ \"strength\": {i % 7}.5 }}, ")
                .Append($"\"in\": {{ \"frames\": \"n{i - 1}.frames\" }} }},\n");
        }

        text.Append($"    \"n{Nodes - 1}\": {{ \"type\": \"EncodeVideo\", \"v\": 1, ")
            .Append($"\"in\": {{ \"frames\": \"n{Nodes - 2}.frames\" }} }}\n  }}\n}}\n");
        return text.ToString();
    }
}
