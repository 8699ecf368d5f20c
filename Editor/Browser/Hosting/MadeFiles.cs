using GanGraph.Editor.Browser.Guarding;
using GanGraph.Engine.Files;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>Serves what runs have made, for the page to play.</summary>
internal static class MadeFiles
{
    private static readonly Dictionary<string, string> MediaTypes = new(
        StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4", [".m4v"] = "video/mp4", [".webm"] = "video/webm",
        [".mov"] = "video/quicktime", [".mkv"] = "video/x-matroska", [".gif"] = "image/gif",
        [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp", [".wav"] = "audio/wav", [".mp3"] = "audio/mpeg",
        [".flac"] = "audio/flac", [".ogg"] = "audio/ogg", [".m4a"] = "audio/mp4",
    };

    /// <summary>Answers with a file, or with a part of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="folder">The folder that runs write into.</param>
    /// <param name="path">The file, from there or as a full path.</param>
    /// <exception cref="RequestRefusedException">It lies elsewhere, or is none to play.
    /// </exception>
    public static Task Answer(HttpContext context, string folder, string path)
    {
        string root = RealPath.Of(folder);
        if (path.Length == 0 || path.Any(char.IsControl)
            || RealPath.Of(Path.Combine(root, path)) is not string real
            || !RealPath.IsIn(real, root))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden, "file.outside",
                "Only what runs have made is served from here.");
        }

        return File.Exists(real)
            && MediaTypes.TryGetValue(Path.GetExtension(real), out string? type)
            ? Results.File(real, type, enableRangeProcessing: true).ExecuteAsync(context)
            : throw new RequestRefusedException(
                StatusCodes.Status404NotFound, "file.none",
                "There is no such film, picture or recording. Run the graph to make it.");
    }
}
