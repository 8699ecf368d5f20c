namespace GanGraph.Engine.Tests.Documents;

/// <summary>A whole piece in canonical text.</summary>
internal static class ExampleGraph
{
    public static string Text { get; } = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Documents", "example.json"));
}
