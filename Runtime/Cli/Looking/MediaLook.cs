using GanGraph.Cli.Showing;
using GanGraph.Media.Embedding;
using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Cli.Looking;

/// <summary>What a film or a picture holds.</summary>
internal static class MediaLook
{
    /// <summary>Says it.</summary>
    public static ExitCode Show(string path)
    {
        Columns facts = new();
        if (PictureFiles.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
        {
            Add(PictureFiles.Describe(path), facts);
        }
        else
        {
            Add(VideoFile.Probe(path), facts);
        }

        facts.Add("file", Words.Size(new FileInfo(path).Length));
        facts.Add("graph", EmbeddedGraph.Read(path) is null
            ? "none inside"
            : "inside; gangraph extract gives it back");
        facts.Write(Console.Out);
        return ExitCode.Done;
    }

    private static void Add(PictureInfo picture, Columns facts) => facts.Add(
        "picture", $"{picture.Format}, {picture.Width} x {picture.Height} pixels");

    private static void Add(VideoInfo film, Columns facts)
    {
        facts.Add("film", $"{film.Codec}, {film.Width} x {film.Height} pixels, "
            + film.PixelFormat + (film.HasSound ? ", with sound" : ", silent"));
        string length = film.Duration > 0 ? $"{film.Duration:0.##} seconds, " : "";
        string rate = $"{film.Rate.Value:0.###} frames a second";
        facts.Add("length", Count(film.Frames) + length + rate
            + (film.IsVariable ? " on average" : ""));
    }

    private static string Count(long? frames) => frames is null ? "" : $"{frames} frames, ";
}
