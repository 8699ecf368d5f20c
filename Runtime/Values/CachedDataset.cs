using System.Diagnostics;
using System.Globalization;
using GanGraph.Engine;

namespace GanGraph.Values;

/// <summary>Pictures that are decoded once for each size and kept in a folder.</summary>
/// <param name="folder">Where decoded pictures are kept; it belongs to this set alone.</param>
/// <param name="mirror">Whether every picture is there a second time, left and right exchanged.
/// </param>
/// <param name="say">Told when what was kept is damaged.</param>
/// <param name="spent">Told the seconds that decoding took.</param>
public abstract class CachedDataset(
    string folder, bool mirror, Action<string> say, Action<double> spent) : Dataset
{
    /// <inheritdoc/>
    public sealed override PictureStore Open(
        int width, int height, Action<long, long> progress, CancellationToken cancel)
    {
        string path = Path.Combine(
            folder,
            string.Create(CultureInfo.InvariantCulture, $"pictures-{width}x{height}.u8"));
        if (MappedPictures.TryOpen(path, mirror, say) is MappedPictures kept)
        {
            return kept;
        }

        Directory.CreateDirectory(folder);
        using (PictureStoreWriter store = new(path, width, height))
        {
            long start = Stopwatch.GetTimestamp();
            Decode(width, height, store, progress, cancel);
            if (store.Count == 0)
            {
                throw new GraphException(
                    $"{Source} has no picture to learn from, wanted at least one. "
                    + "Choose another source or looser settings.");
            }

            store.Finish();
            spent(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return MappedPictures.TryOpen(path, mirror, say) ?? throw new IOException(
            $"{path} was written but cannot be read back. Check the disk.");
    }

    /// <summary>Decodes all pictures at a size.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="store">Takes the pictures in order.</param>
    /// <param name="progress">Told how many pictures were decoded, and of how many (0 when
    /// nobody knows).</param>
    /// <param name="cancel">Stops the decoding.</param>
    protected abstract void Decode(
        int width,
        int height,
        PictureStoreWriter store,
        Action<long, long> progress,
        CancellationToken cancel);
}
