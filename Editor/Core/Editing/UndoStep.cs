using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>What undo takes back at once.</summary>
/// <param name="Label">The step in words.</param>
/// <param name="Gesture">The gesture that it belongs to; empty for none.</param>
/// <param name="By">Who took it.</param>
/// <param name="Changes">What it did.</param>
/// <param name="From">The state of the document before it.</param>
/// <param name="To">The state of the document after it.</param>
internal sealed record UndoStep(
    string Label,
    string Gesture,
    string By,
    IReadOnlyList<Change> Changes,
    long From,
    long To)
{
    private const int BytesOfToken = 120;

    /// <summary>About how much memory it takes, in bytes.</summary>
    public long Bytes { get; } = Changes.Sum(change =>
        BytesOf(change.Before) + BytesOf(change.After) + (BytesOfToken * change.Path.Count));

    /// <summary>This step and the next one of the same gesture as one step. When the next one only
    /// gives the same properties yet other values, the values between are forgotten.</summary>
    public UndoStep Melt(UndoStep next)
    {
        int before = Changes.Count - next.Changes.Count;
        IReadOnlyList<Change> tail = before < 0 ? [] : [.. Changes.Skip(before)];
        bool overwrites = before >= 0 && tail.Zip(next.Changes).All(pair =>
            pair.First.After is not null && pair.Second.Before is not null
            && pair.First.Path.SequenceEqual(pair.Second.Path));
        IEnumerable<Change> melted = overwrites
            ? Changes.Take(before).Concat(tail.Zip(next.Changes).Select(pair =>
                    pair.First with { After = pair.Second.After })
                .Where(change => !JToken.DeepEquals(change.Before, change.After)))
            : Changes.Concat(next.Changes);
        return new UndoStep(Label, Gesture, By, [.. melted], From, next.To);
    }

    private static long BytesOf(JToken? token) => token switch
    {
        null => 0,
        JValue { Value: string text } => BytesOfToken + (2 * text.Length),
        JProperty property => BytesOfToken + (2 * property.Name.Length) + BytesOf(property.Value),
        JContainer container => BytesOfToken + container.Children().Sum(BytesOf),
        _ => BytesOfToken,
    };
}
