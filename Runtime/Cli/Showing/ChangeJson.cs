using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Showing;

/// <summary>The differences between two versions of a graph as JSON lines, for programs.</summary>
internal static class ChangeJson
{
    /// <summary>Writes a line for each change and one that closes the list.</summary>
    public static void Write(IReadOnlyCollection<GraphChange> changes, int code)
    {
        foreach (GraphChange change in changes)
        {
            JsonLine.Write(
                "change",
                ("kind", Words.Name(change.Kind)),
                ("where", change.Where),
                ("path", new JArray(change.Path)),
                ("before", change.Before?.DeepClone()),
                ("after", change.After?.DeepClone()),
                ("beforeIsDefault", change.BeforeIsDefault ? true : null),
                ("afterIsDefault", change.AfterIsDefault ? true : null));
        }

        JsonLine.Write(
            "result",
            ("ok", true),
            ("outcome", changes.Count == 0 ? "same" : "different"),
            ("exit", code),
            ("changes", changes.Count));
    }
}
