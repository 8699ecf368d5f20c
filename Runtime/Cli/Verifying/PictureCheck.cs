using System.Globalization;
using GanGraph.Engine;
using GanGraph.Media.Comparing;
using GanGraph.Media.Pictures;
using GanGraph.Nodes.Encoders;

namespace GanGraph.Cli.Verifying;

/// <summary>Compares pictures with those that their graph gives.</summary>
internal sealed class PictureCheck(Render render, Finding finding)
{
    private const int Beside = 3;
    private readonly List<FrameDifference> _losses = [];

    /// <summary>Compares one numbered picture.</summary>
    /// <param name="path">The picture.</param>
    /// <param name="made">Who made it; the frame is its first one.</param>
    public void Compare(string path, MadeBy made)
    {
        int quality = ((EncodePictures)render.Sink.Node).Quality.Value;
        long frame = made.End is null ? NumberIn(path) : made.First;
        long length = render.Length;
        if (frame >= length)
        {
            finding.Differs(
                $"{Path.GetFileName(path)} is frame {frame}, the graph makes {length}.");
            return;
        }

        long[] near = [.. Enumerable.Range(-Beside, (2 * Beside) + 1).Select(n => frame + n)
            .Where(n => n >= 0 && n < length)];
        SortedList<long, Picture> anew = render.Pictures(near);
        if (Compare(path, frame, anew[frame], quality) is FrameSamples found)
        {
            long nearest = near.MinBy(n => found.From(FrameSamples.Of(anew[n])).MeanSquare);
            if (nearest != frame)
            {
                finding.Differs($"{Path.GetFileName(path)} shows frame {nearest} of the graph and "
                    + $"should show frame {frame}.");
            }
        }
    }

    /// <summary>Compares a contact sheet.</summary>
    public void CompareSheet(string path, MadeBy made)
    {
        ContactSheet sheet = (ContactSheet)render.Sink.Node;
        long end = made.End ?? render.Length;
        SortedList<long, Picture> frames = render.Pictures(
            Enumerable.Range(0, (int)(end - made.First)).Select(i => made.First + i)
                .Where(frame => (frame - made.First) % sheet.Every.Value == 0));
        Compare(path, made.First, sheet.Lay(frames), 92);
    }

    /// <summary>The picture of the file when it is of the right size.</summary>
    private FrameSamples? Compare(string path, long frame, Picture anew, int quality)
    {
        Picture file = PictureFiles.Read(path);
        if ((file.Width, file.Height) != (anew.Width, anew.Height))
        {
            finding.Differs($"{Path.GetFileName(path)} is {file.Width} x {file.Height} pixels, the "
                + $"graph makes {anew.Width} x {anew.Height}.");
            return null;
        }

        FrameSamples found = FrameSamples.Of(file);
        FrameSamples wanted = FrameSamples.Of(anew);
        finding.Frames[frame] = found.From(wanted);
        _losses.Add(Saved(anew, Path.GetExtension(path), quality).From(wanted));
        finding.Tolerance = new Tolerance(_losses);
        return found;
    }

    /// <summary>What is left of a picture when it is saved as the file was.</summary>
    private static FrameSamples Saved(Picture picture, string extension, int quality)
    {
        string path = Path.Combine(
            Path.GetTempPath(), $"gangraph-{Guid.NewGuid():N}{extension}");
        try
        {
            PictureFiles.Write(picture, path, quality);
            return FrameSamples.Of(PictureFiles.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static long NumberIn(string path) => long.TryParse(
        Path.GetFileNameWithoutExtension(path).Split('-')[^1],
        NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new GraphException(
                $"{path} does not say which frame it is, in its name or inside. Verify one that "
                + "does.");
}
