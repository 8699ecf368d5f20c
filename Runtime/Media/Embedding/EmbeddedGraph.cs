using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Media.Embedding;

/// <summary>The text that every file made here carries: the graph it came from.</summary>
public static class EmbeddedGraph
{
    /// <summary>Name of the tag in films.</summary>
    internal const string TagName = "gangraph";

    /// <summary>Gets the text back out of a film or picture.</summary>
    /// <param name="path">A picture, a GIF or WebP loop, or a film.</param>
    /// <returns>The text, or null when the file carries none.</returns>
    /// <exception cref="MediaException">Missing, or neither a picture nor a film.</exception>
    public static string? Read(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (PictureFiles.Extensions.Contains(extension))
        {
            return PictureFiles.ReadText(path);
        }

        if (extension == ".gif" && File.Exists(path))
        {
            return GifComment.Read(path);
        }

        string? tag = VideoFile.ReadTag(path, TagName);
        return tag is null ? null : PackedText.Unpack(tag);
    }
}
