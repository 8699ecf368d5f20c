using System.Text;
using GanGraph.Bench.Measuring;
using GanGraph.Bench.Nodes;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>What the engine itself costs: a chain of nodes that do next to nothing, against a
/// loop that does the same to the same arrays.</summary>
internal sealed class EngineRow : IBenchRow
{
    private const int Frames = 4000;
    private const int Effects = 98;
    private const int Nodes = Effects + 2;
    private const int Span = 8;
    private const int FilmNodes = 3; // the walk, the generator, the encoder

    /// <inheritdoc/>
    public string Name => "engine";

    /// <inheritdoc/>
    public string What => "engine, per frame and node";

    /// <inheritdoc/>
    public string Peer => "bare loop";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        BenchGraph graph = new(context.Subfolder("engine"), Chain());
        Spread cost = Cost(context.Rounds, graph, Span);
        yield return Line("spans of 8 frames", cost, Reach.Under(50, "us"));
        Spread single = Cost(Math.Min(3, context.Rounds), graph, 1);
        yield return Line("spans of 1 frame", single, Reach.Under(50, "us"));

        Spread draw = Drawing(context);
        yield return BenchLine.Alone(
            this,
            $"engine's share of a 64 px render with {FilmNodes} nodes",
            Spread.Of([FilmNodes * cost.Median / draw.Median * 100]),
            "%",
            Reach.Under(2, "%"));
    }

    private BenchLine Line(string how, Spread cost, Reach reach) => BenchLine.Alone(
        this, $"{What}, {how}, over a bare loop", cost.Times(1e6), "us", reach);

    private static Spread Cost(int rounds, BenchGraph graph, int span)
    {
        List<double> over = [];
        Comparison.InTurns(
            rounds,
            () =>
            {
                Sample run = Sample.Of(() => graph.Run(span));
                over.Add(run.Seconds);
                return run;
            },
            () =>
            {
                Sample loop = Sample.Of(() => Loop(span));
                over[^1] = (over[^1] - loop.Seconds) / ((double)Frames * Nodes);
                return loop;
            });
        return Spread.Of(over.Skip(1));
    }

    private static double Loop(int span)
    {
        double sum = 0;
        for (int start = 0; start < Frames; start += span)
        {
            double[] numbers = Numbers.From(start, span);
            for (int i = 0; i < Effects; i++)
            {
                numbers = Numbers.Raise(numbers);
            }

            sum += numbers.Sum();
        }

        return sum;
    }

    private static Spread Drawing(BenchContext context)
    {
        using DcganGenerator generator = DcganGenerator.Open(
            TrainedModel.In(context.Root), device("cpu"));
        using Latents latents = new(
            SeededLatents.Next(new RandomState(1), Span, generator.Dimension), LatentSpace.Z);
        return Comparison.Alone(context.Rounds, () => Sample.Of(() =>
        {
            for (int i = 0; i < 20; i++)
            {
                using DisposeScope scope = NewDisposeScope();
                RgbBytes.FromTensor(generator.Draw(latents));
            }
        }).Divide(20 * Span));
    }

    private static string Chain()
    {
        StringBuilder text = new("{ \"format\": \"gangraph/1\", \"nodes\": { ");
        text.Append("\"n0\": { \"type\": \"CountUp\", \"v\": 1, ")
            .Append($"\"set\": {{ \"count\": {Frames} }} }}, ");
        for (int i = 1; i <= Effects; i++)
        {
            text.Append($"\"n{i}\": {{ \"type\": \"Raise\", \"v\": 1, ")
                .Append($"\"in\": {{ \"frames\": \"n{i - 1}.frames\" }} }}, ");
        }

        text.Append("\"end\": { \"type\": \"AddUp\", \"v\": 1, ")
            .Append($"\"in\": {{ \"frames\": \"n{Effects}.frames\" }} }} }} }}");
        return text.ToString();
    }
}
