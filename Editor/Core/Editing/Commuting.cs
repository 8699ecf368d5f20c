using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>Whether two steps may change places: then the earlier one can be taken back and the
/// later one stays as it is.</summary>
internal static class Commuting
{
    /// <summary>Whether two steps touch nothing of each other.</summary>
    public static bool CommutesWith(this UndoStep step, UndoStep other) =>
        !step.Changes.Any(change => other.Changes.Any(later => Touches(change, later)))
        && !Names(step).Any(id => other.Changes.Any(change => Mentions(change, id)))
        && !Names(other).Any(id => step.Changes.Any(change => Mentions(change, id)));

    private static bool Touches(Change one, Change other) =>
        one.Path.Zip(other.Path).All(names => names.First == names.Second);

    /// <summary>The nodes that a step makes or takes away: others may name them.</summary>
    private static IEnumerable<string> Names(UndoStep step) => step.Changes
        .Where(change => change.Path is ["nodes", _]
            && (change.Before is null || change.After is null))
        .Select(change => change.Path[1]);

    private static bool Mentions(Change change, string id) =>
        change.Path.Contains(id) || IsIn(change.Before, id) || IsIn(change.After, id);

    private static bool IsIn(JToken? token, string id) => token switch
    {
        JValue { Value: string text } => text == id
            || text.StartsWith(id + ".", StringComparison.Ordinal),
        JContainer container => container.Children().Any(child => IsIn(child, id)),
        _ => false,
    };
}
