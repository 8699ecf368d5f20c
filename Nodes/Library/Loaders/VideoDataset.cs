using GanGraph.Engine;
using GanGraph.Media.Video;
using GanGraph.Values;

namespace GanGraph.Nodes.Loaders;

/// <summary>The frames of a film as pictures to learn from.</summary>
internal sealed class VideoDataset(VideoSource source, string name, bool mirror, INodeRun run)
    : CachedDataset(run.Artifact, mirror, run.Say, run.Spent)
{
    public override string Fingerprint { get; } = run.Key;

    public override string Source => name;

    protected override void Decode(
        int width,
        int height,
        PictureStoreWriter store,
        Action<long, long> progress,
        CancellationToken cancel)
    {
        Fraction? rate = source.Rate > 0
            ? new Fraction(Math.Max(1, (long)Math.Round(source.Rate * 1000)), 1000)
            : null;
        NearDuplicates? known = source.DropDuplicates ? new NearDuplicates(width, height) : null;
        using VideoReader reader = VideoReader.Open(
            source.Film, source.Options(rate, width, height), cancel);
        byte[] rgb = new byte[reader.FrameBytes];
        long read = 0;
        while (reader.Read(rgb, out _))
        {
            read++;
            if (known is null || known.IsNew(rgb))
            {
                store.Add(rgb);
            }

            progress(store.Count, Expected());
        }

        if (read > store.Count)
        {
            run.Say($"{read - store.Count} of {read} frames hardly differ from the one before "
                + "and were left out.");
        }
    }

    private long Expected()
    {
        double rate = source.Rate > 0 ? source.Rate : source.Film.Rate.Value;
        double end = Math.Min(source.End ?? double.MaxValue, source.Film.Duration);
        return Math.Max(0, (long)Math.Round((end - source.Start) * rate));
    }
}
