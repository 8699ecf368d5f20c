namespace GanGraph.Values;

/// <summary>Pictures to learn from, not yet decoded: the trainer says at which size it wants
/// them.</summary>
public abstract class Dataset
{
    /// <summary>Hexadecimal SHA-256 of the source and of every choice made on the way; the
    /// same pictures have the same fingerprint on every machine.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>Where the pictures come from, for the card of what is trained on them.</summary>
    public abstract string Source { get; }

    /// <summary>Decodes all pictures at a size, or opens what an earlier run decoded.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="progress">Told how many pictures are ready, and how many there are in all
    /// (0 when nobody knows).</param>
    /// <param name="cancel">Stops the decoding.</param>
    public abstract PictureStore Open(
        int width, int height, Action<long, long> progress, CancellationToken cancel);
}
