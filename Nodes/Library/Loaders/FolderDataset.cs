using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;

namespace GanGraph.Nodes.Loaders;

/// <summary>The pictures of a folder to learn from.</summary>
internal sealed class FolderDataset(
    PictureList pictures, string name, PictureFit fit, bool mirror, INodeRun run)
    : CachedDataset(run.Artifact, mirror, run.Say, run.Spent)
{
    private readonly Lock _saying = new();

    public override string Fingerprint { get; } = run.Key;

    public override string Source => name;

    protected override void Decode(
        int width,
        int height,
        PictureStoreWriter store,
        Action<long, long> progress,
        CancellationToken cancel)
    {
        long done = 0;
        ParallelQuery<Picture?> decoded = pictures.Paths.AsParallel().AsOrdered()
            .WithCancellation(cancel)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(path => PictureOrNothing.Read(path, width, height, fit, "Left out", Say));
        foreach (Picture? picture in decoded)
        {
            if (picture is not null)
            {
                store.Add(picture.Samples);
            }

            progress(++done, pictures.Count);
        }
    }

    private void Say(string text)
    {
        lock (_saying)
        {
            run.Say(text);
        }
    }
}
