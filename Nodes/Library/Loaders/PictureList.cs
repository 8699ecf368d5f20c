using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Loaders;

/// <summary>The pictures of a folder that can be used, in an order.</summary>
internal sealed partial class PictureList
{
    private readonly IReadOnlyList<(string Path, PictureInfo Info)> _pictures;

    private PictureList(IEnumerable<(string Path, PictureInfo Info)> pictures) =>
        _pictures = [.. pictures];

    public int Count => _pictures.Count;

    public IEnumerable<string> Paths => _pictures.Select(picture => picture.Path);

    /// <summary>Reads the heads of all files, by name; says which are left out and why.</summary>
    public static PictureList Find(string folder, bool recursive, int minimum, INodeRun run)
    {
        EnumerationOptions depth = new() { RecurseSubdirectories = recursive };
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", depth)
                .Where(file => PictureFiles.Extensions.Contains(
                    Path.GetExtension(file).ToLowerInvariant()))
                .OrderBy(file => Digits().Replace(
                    Path.GetRelativePath(folder, file),
                    number => number.Value.PadLeft(12, '0')), StringComparer.Ordinal),
        ];
        List<(string, PictureInfo)> found = [];
        List<string> small = [];
        for (int i = 0; i < files.Length; i++)
        {
            run.Cancel.ThrowIfCancellationRequested();
            run.Progress(i, files.Length, "pictures");
            if (PictureOrNothing.Describe(files[i], run.Say) is PictureInfo info)
            {
                if (Math.Min(info.Width, info.Height) >= minimum)
                {
                    found.Add((files[i], info));
                }
                else
                {
                    small.Add(Path.GetFileName(files[i]));
                }
            }
        }

        if (small.Count > 0)
        {
            run.Say($"{small.Count} pictures are smaller than {minimum} pixels and were left out: "
                + $"{string.Join(", ", small.Take(10))}{(small.Count > 10 ? ", ..." : "")}");
        }

        return found.Count > 0 ? new PictureList(found) : throw new GraphException(
            $"path is {Path.GetFileName(folder)} with {files.Length} pictures, none of them can be "
            + "used. Choose a folder with JPEG, PNG, WebP or TIFF files or looser settings.");
    }

    public PictureList ByTime() =>
        new(_pictures.OrderBy(picture => File.GetLastWriteTimeUtc(picture.Path)));

    /// <summary>Draws each next picture from those left, by splitmix64 (Steele et al. 2014).
    /// </summary>
    public PictureList Shuffled(uint seed)
    {
        (string Path, PictureInfo Info)[] order = [.. _pictures];
        ulong state = seed;
        for (int i = order.Length - 1; i > 0; i--)
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            int other = (int)((mixed ^ (mixed >> 31)) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return new PictureList(order);
    }

    /// <summary>Decodes the pictures of a span, several at once; one that is damaged shows black
    /// and is named.</summary>
    public Frames Read(FrameSpan span, PictureFit fit, INodeRun run)
    {
        int width = run.Width > 0 ? run.Width : _pictures[0].Info.Width;
        int height = run.Height > 0 ? run.Height : _pictures[0].Info.Height;
        byte[] rgb = new byte[(long)span.Count * width * height * 3];
        string?[] faults = new string?[span.Count];
        try
        {
            ParallelEnumerable.Range(0, span.Count).WithCancellation(run.Cancel).ForAll(i =>
            {
                Picture? picture = PictureOrNothing.Read(
                    _pictures[(int)(span.Start + i)].Path, width, height, fit, "Shown black",
                    fault => faults[i] = fault);
                picture?.Samples.CopyTo(rgb, (long)i * width * height * 3);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        foreach (string fault in faults.OfType<string>())
        {
            run.Say(fault);
        }

        return new Frames(RgbBytes.ToTensor(rgb, span.Count, height, width, device(run.Device)));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
