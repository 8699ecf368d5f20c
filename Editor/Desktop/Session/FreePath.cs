namespace GanGraph.Editor.Desktop.Session;

/// <summary>Names that no file has yet.</summary>
internal static class FreePath
{
    /// <summary>Full path of a graph that is not there yet.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="stem">How its name begins.</param>
    public static string Of(string folder, string stem) => Enumerable.Range(1, int.MaxValue)
        .Select(i => Path.Combine(folder, i == 1 ? $"{stem}.json" : $"{stem}-{i}.json"))
        .First(path => !File.Exists(path));
}
