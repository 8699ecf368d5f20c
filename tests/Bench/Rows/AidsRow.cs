using System.Text;
using GanGraph.Bench.Measuring;
using GanGraph.Bench.Samples;
using GanGraph.Editor.Arranging;
using GanGraph.Editor.Rules;
using GanGraph.Editor.Search;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Bench.Rows;

/// <summary>What the editor works out while a hand moves: where a wire may go, what is meant by
/// what is typed, where everything stands.</summary>
internal sealed class AidsRow : IBenchRow
{
    private const int Nodes = 1000;
    private const int Types = 200;

    private static readonly string[] Typed =
        ["s", "sw", "swi", "swir", "tween", "slow motion", "interpolaet", "encdoe vidoe", "qqqq"];

    /// <inheritdoc/>
    public string Name => "aids";

    /// <inheritdoc/>
    public string What => "the editor's answers while a hand moves";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        NodeCatalogue catalogue = ManyTypes.Of(context.Catalogue, Types);
        GraphDocument graph = Graph();
        string middle = $"n{(Nodes / 2) + 1}.frames";
        yield return Line(
            context, $"where a wire from an output may go, {Nodes} nodes", 20,
            () => ConnectionRules.Targets(graph, catalogue, middle, WireSide.Output));
        yield return Line(
            context, $"where a wire to an input may come from, {Nodes} nodes", 20,
            () => ConnectionRules.Targets(graph, catalogue, middle, WireSide.Input));
        foreach (string text in Typed)
        {
            yield return Line(
                context, $"search for \"{text}\", {Types} types", 10,
                () => NodeSearch.Find(catalogue, text, new NodeQuery { Near = "n7" }, graph));
        }

        yield return Line(
            context, $"layout, {Nodes} nodes", 1000,
            () => AutoLayout.Of(graph, catalogue, [], new Dictionary<string, ItemSize>()));
    }

    private BenchLine Line(BenchContext context, string what, double most, Action work) =>
        BenchLine.Alone(
            this, what,
            Comparison.Alone(context.Rounds, () => Sample.Of(work)).Times(1000), "ms",
            Reach.Under(most, "ms"));

    /// <summary>Ten clips, from which effects lead on in threes, with waves that drive some.
    /// </summary>
    private static GraphDocument Graph()
    {
        StringBuilder text = new("{ \"format\": \"gangraph/1\", \"nodes\": {\n");
        for (int i = 0; i < Nodes; i++)
        {
            text.Append(i == 0 ? "" : ",\n").Append(i switch
            {
                < 10 => $"\"n{i}\": {{ \"type\": \"VideoFrames\", \"v\": 1 }}",
                _ when i % 10 == 0 => $"\"n{i}\": {{ \"type\": \"Wave\", \"v\": 1 }}",
                _ => $"\"n{i}\": {{ \"type\": \"Swirl\", \"v\": 1, \"in\": {{ "
                    + $"\"frames\": \"n{Before(i)}.frames\"{Driven(i)} }} }}",
            });
        }

        return GraphDocument.Parse(text.Append("\n} }").ToString(), "", [])!;
    }

    private static int Before(int node) => node < 40 || (node / 3) % 10 == 0 ? node % 10 : node / 3;

    private static string Driven(int node) =>
        node % 7 == 0 && node > 20 ? $", \"strength\": \"n{node / 10 * 10}.signal\"" : "";
}
