using GanGraph.Engine;
using GanGraph.Engine.Documents;
using GanGraph.Media.Embedding;
using GanGraph.Media.Pictures;

namespace GanGraph.Cli.Verifying;

/// <summary>What is verified: one file, or the pictures of a folder, with what they carry.
/// </summary>
/// <param name="Files">Full paths in order.</param>
/// <param name="Text">The graph that the first of them carries; null for none.</param>
internal sealed record Subject(IReadOnlyList<string> Files, string? Text)
{
    /// <summary>Looks at a file or folder.</summary>
    /// <exception cref="GraphException">There is nothing to verify.</exception>
    public static Subject Open(string path)
    {
        string full = Path.GetFullPath(path);
        string[] files = Directory.Exists(full)
            ? [.. Directory.EnumerateFiles(full).Where(IsPicture).Order(StringComparer.Ordinal)]
            : [full];
        if (files.Length == 0)
        {
            throw new GraphException($"{path} holds no pictures. Name a folder that does.");
        }

        return new Subject(files, EmbeddedGraph.Read(files[0]));
    }

    /// <summary>Who made one of the files, by what that file itself carries.</summary>
    public static MadeBy MadeBy(string file) =>
        EmbeddedGraph.Read(file) is string text && GraphDocument.Parse(text, "", []) is
            GraphDocument graph ? Verifying.MadeBy.Of(graph) : new MadeBy();

    private static bool IsPicture(string path) =>
        PictureFiles.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
