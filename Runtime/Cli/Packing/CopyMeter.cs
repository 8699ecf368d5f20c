using System.Security.Cryptography;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Packing;

/// <summary>Copies files, hashes them on the way, and tells how far all of it is.</summary>
/// <param name="what">What is being done, in a word.</param>
/// <param name="total">Bytes in all.</param>
/// <param name="show">Told how far it is.</param>
/// <param name="cancel">Set when the person wants to stop.</param>
internal sealed class CopyMeter(
    string what, long total, Action<RunEvent> show, CancellationToken cancel)
{
    private const int Megabyte = 1_000_000;
    private long _done;

    /// <summary>Copies a file.</summary>
    /// <param name="from">Where it comes from.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="most">Bytes after which it stops: the file is longer than it should be.
    /// </param>
    /// <returns>How many bytes there were, and their hexadecimal SHA-256.</returns>
    public (long Size, string Sha256) Copy(Stream from, Stream to, long most)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 18];
        long size = 0;
        while (size <= most && from.Read(buffer) is int count and > 0)
        {
            cancel.ThrowIfCancellationRequested();
            size += count;
            if (size <= most)
            {
                hash.AppendData(buffer, 0, count);
                to.Write(buffer, 0, count);
            }

            _done += count;
            show(new NodeProgress(
                what, _done / Megabyte, Math.Max(1, total / Megabyte), "MB", null, null));
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
