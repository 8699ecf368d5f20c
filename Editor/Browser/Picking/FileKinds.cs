using GanGraph.Media.Pictures;

namespace GanGraph.Editor.Browser.Picking;

/// <summary>What files hold, by their names; the words are those of assets in graph files.
/// </summary>
internal static class FileKinds
{
    /// <summary>A graph file.</summary>
    public const string Graph = "graph";

    /// <summary>A folder, which is what a setting for pictures takes.</summary>
    public const string Folder = "pictureFolder";

    /// <summary>One picture.</summary>
    public const string Picture = "picture";

    /// <summary>A film.</summary>
    public const string Video = "video";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = Graph,
    };

    static FileKinds()
    {
        Add(Video, ".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".gif", ".mpg", ".mpeg",
            ".wmv", ".flv", ".ogv", ".mts", ".ts");
        Add("sound", ".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff");
        Add("model", ".safetensors", ".pkl");
        Add("script", ".pt", ".pth");
        Add(Picture, [.. PictureFiles.Extensions]);
    }

    /// <summary>What a file holds; null when nothing here reads it.</summary>
    public static string? Of(string path) => Kinds.GetValueOrDefault(Path.GetExtension(path));

    private static void Add(string kind, params string[] extensions)
    {
        foreach (string extension in extensions)
        {
            Kinds.TryAdd(extension, kind);
        }
    }
}
