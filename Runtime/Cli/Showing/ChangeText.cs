using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Showing;

/// <summary>The differences between two versions of a graph for a person, grouped by node.
/// </summary>
/// <param name="before">The earlier version.</param>
/// <param name="after">The later version.</param>
internal sealed class ChangeText(GraphDocument before, GraphDocument after)
{
    /// <summary>Writes all differences; nothing when there are none.</summary>
    public void Write(IEnumerable<GraphChange> changes, TextWriter to)
    {
        foreach (IGrouping<string, GraphChange> place in changes
            .GroupBy(Heading)
            .OrderBy(group => Rank(group.First())))
        {
            to.WriteLine(Ink.Strong(Printable.Of(place.Key)));
            Columns lines = new(indent: 2);
            foreach ((string name, string text) in place.SelectMany(Lines))
            {
                lines.Add(Printable.Of(name), Printable.Of(text));
            }

            lines.Write(to);
        }
    }

    // As in the file: what the graph means first, how it looks last; nodes in one block.
    private static int Rank(GraphChange change) => Array.IndexOf(
        ["meta", "settings", "params", "assets", "nodes", "conflicts", "layout"], change.Path[0])
            is int rank and >= 0 ? rank : -1;

    private string Heading(GraphChange change)
    {
        if (change.Path is not ["nodes", string id, ..])
        {
            return change.Path[0] == "layout" || change.Path.Count > 1
                ? change.Path[0]
                : "the file";
        }

        string type = (after.Node(id) ?? before.Node(id))?.Type ?? "";
        bool isWhole = change.Path.Count == 2;
        return change.Kind switch
        {
            ChangeKind.Added when isWhole => $"{id} ({type}), new",
            ChangeKind.Removed when isWhole => $"{id} ({type}), removed",
            _ => $"{id} ({type})",
        };
    }

    private static IEnumerable<(string Name, string Text)> Lines(GraphChange change) =>
        change switch
        {
            { Kind: ChangeKind.Renamed } => [("id", $"{change.Before} → {change.After}")],
            { Kind: ChangeKind.Added, Path: ["nodes", _], After: JObject node } => Parts(node),
            { Kind: ChangeKind.Removed, Path: ["nodes", _] } => [],
            _ => [(Name(change), Text(change))],
        };

    private static IEnumerable<(string Name, string Text)> Parts(JObject node) =>
        ((node["set"] as JObject)?.Properties() ?? [])
            .Select(setting => (setting.Name, Flat(setting.Value)))
            .Concat(((node["auto"] as JObject)?.Properties() ?? [])
                .Select(curve => ($"curve of {curve.Name}", Flat(curve.Value))))
            .Concat(((node["in"] as JObject)?.Properties() ?? [])
                .Select(wire => (wire.Name, $"takes {wire.Value}")));

    private static string Name(GraphChange change) => change.Path switch
    {
        ["nodes", _, "set", string setting] => setting,
        ["nodes", _, "auto", string setting] => $"curve of {setting}",
        ["nodes", _, "in", string input] => input,
        ["nodes", _, "v"] => "version",
        ["assets", string asset, "sha256"] => $"{asset}.content",
        [string single] => single,
        ["layout", "at", string id] => id,
        _ => string.Join('.', change.Path.Skip(change.Path[0] == "nodes" ? 2 : 1)),
    };

    private static string Text(GraphChange change)
    {
        bool isWire = change.Path is ["nodes", _, "in", _];
        string old = Value(change.BeforeText, change.BeforeIsDefault, isWire);
        string now = Value(change.AfterText, change.AfterIsDefault, isWire);
        return change.Kind switch
        {
            ChangeKind.Added => isWire ? $"takes {now}" : $"new: {now}",
            ChangeKind.Removed => isWire ? $"no longer takes {old}" : $"removed: {old}",
            ChangeKind.Reordered => $"another order: {old} → {now}",
            _ => isWire ? $"takes {now}, took {old}" : $"{old} → {now}",
        };
    }

    private static string Value(string? text, bool isDefault, bool isWire) =>
        (isWire ? text?.Trim('"') : text) + (isDefault ? " (default)" : "");

    private static string Flat(JToken token) => token.ToString(Newtonsoft.Json.Formatting.None);
}
