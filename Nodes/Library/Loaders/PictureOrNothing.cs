using GanGraph.Media;
using GanGraph.Media.Pictures;

namespace GanGraph.Nodes.Loaders;

/// <summary>Reads pictures of which some may be damaged: those give nothing, and a line to the
/// person that names them.</summary>
internal static class PictureOrNothing
{
    public static PictureInfo? Describe(string path, Action<string> say) =>
        Try(path, "Left out", say, () => PictureFiles.Describe(path, PictureFiles.PixelLimit));

    public static Picture? Read(
        string path, int width, int height, PictureFit fit, string fate, Action<string> say) =>
        Try(path, fate, say, () => PictureFiles.ReadRgb(path, width, height, fit));

    private static T? Try<T>(string path, string fate, Action<string> say, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (MediaException damage)
        {
            string name = Path.GetFileName(path);
            say($"{fate}: " + damage.Message.Replace(path, name, StringComparison.Ordinal));
            return null;
        }
    }
}
