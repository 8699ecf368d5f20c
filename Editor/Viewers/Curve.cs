using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Numbers over something that grows.</summary>
/// <param name="Name">What is shown; empty when there is only one curve.</param>
/// <param name="X">Where.</param>
/// <param name="Y">How much; as many as <paramref name="X"/>.</param>
internal sealed record Curve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>A preview of curves, which the face draws.</summary>
    /// <param name="curves">The curves.</param>
    /// <param name="across">Unit of the horizontal axis.</param>
    /// <param name="up">Unit of the vertical axis; empty for none.</param>
    /// <param name="words">What they show.</param>
    /// <param name="facts">What is known of them.</param>
    public static Preview Of(
        IEnumerable<Curve> curves, string across, string up, string words, JObject? facts = null) =>
        Preview.OfJson(
            new JObject
            {
                ["kind"] = "curve",
                ["xUnit"] = across,
                ["unit"] = up,
                ["series"] = new JArray(curves.Select(curve => new JObject
                {
                    ["name"] = curve.Name,
                    ["x"] = Numbers(curve.X),
                    ["y"] = Numbers(curve.Y),
                })),
            },
            words,
            facts);

    /// <summary>The same curve with fewer points, each the mean of those it stands for.</summary>
    public Curve Thinned(int most)
    {
        if (X.Count <= most)
        {
            return this;
        }

        int share = (X.Count + most - 1) / most;
        return this with
        {
            X = [.. X.Chunk(share).Select(chunk => chunk.Average())],
            Y = [.. Y.Chunk(share).Select(chunk => chunk.Average())],
        };
    }

    // Not every number of a signal is one that JSON knows.
    private static JArray Numbers(IEnumerable<double> numbers) => new(numbers.Select(number =>
        double.IsFinite(number) ? new JValue(Math.Round(number, 5)) : JValue.CreateNull()));
}
