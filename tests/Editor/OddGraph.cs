namespace GanGraph.Editor.Tests;

/// <summary>A graph with everything that this version does not know: nodes, fields, values, ways
/// to spell, shapes of layouts.</summary>
internal static class OddGraph
{
    public static string Text { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "odd.json"));
}
