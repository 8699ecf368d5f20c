using GanGraph.Editor.Browser.Guarding;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Picking;

/// <summary>The name under which a file that was dropped into the editor is kept.</summary>
internal static class UploadName
{
    private const int Longest = 100;

    private static readonly HashSet<string> Devices =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" }),
    ];

    /// <summary>A name that is one everywhere and leads nowhere, as near as may be to the one that
    /// the file had.</summary>
    /// <exception cref="RequestRefusedException">Nothing here reads such a file.</exception>
    public static string Of(string given)
    {
        string name = given.Replace('\\', '/').Split('/')[^1];
        string extension = Path.GetExtension(name).ToLowerInvariant();
        if (FileKinds.Of(name) is null || !extension.Skip(1).All(char.IsAsciiLetterOrDigit))
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "upload.kind",
                $"No node reads a file such as {Printable(name)}. Drop a film, a picture, a "
                + "recording, a model or a graph.");
        }

        string stem = new([.. Path.GetFileNameWithoutExtension(name).Take(Longest)
            .Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.' ? c : '-')]);
        stem = stem.Trim(' ', '.', '-');
        // What Windows keeps for devices is no name there, whatever follows.
        bool isDevice = Devices.Contains(stem.Split('.')[0].Trim().ToLowerInvariant());
        return (stem.Length == 0 || isDevice ? $"file-{stem}".TrimEnd('-') : stem) + extension;
    }

    private static string Printable(string name) =>
        new([.. name.Take(Longest).Where(c => !char.IsControl(c))]);
}
