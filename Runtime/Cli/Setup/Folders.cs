namespace GanGraph.Cli.Setup;

/// <summary>Where things lie when the person says nothing.</summary>
internal static class Folders
{
    /// <summary>Full path of the folder for results that are kept between runs: the one asked
    /// for, or <c>.gangraph</c> beside the graph.</summary>
    public static string Cache(string graph, string? asked) => Path.GetFullPath(
        asked ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(graph))!, ".gangraph"));

    /// <summary>Full path of the folder for what the graph makes: the one asked for, or
    /// <c>out</c> with the name of the graph, here.</summary>
    public static string Out(string graph, string? asked) => Path.GetFullPath(
        asked ?? Path.Combine("out", Path.GetFileNameWithoutExtension(graph)));
}
