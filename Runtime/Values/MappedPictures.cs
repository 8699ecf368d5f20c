using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using GanGraph.Media;
using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Pictures in a file of bytes [pictures, 3, height, width] that is mapped into memory.
/// </summary>
public sealed class MappedPictures : PictureStore
{
    private readonly PictureStoreHeader _header;
    private readonly bool _mirror;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _pixels;

    private MappedPictures(string path, PictureStoreHeader header, bool mirror)
    {
        (_header, _mirror) = (header, mirror);
        _file = MemoryMappedFile.CreateFromFile(
            path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _pixels = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    /// <inheritdoc/>
    public override int Count => _mirror ? 2 * _header.Count : _header.Count;

    /// <inheritdoc/>
    public override int Width => _header.Width;

    /// <inheritdoc/>
    public override int Height => _header.Height;

    /// <summary>Opens what <see cref="PictureStoreWriter"/> wrote and checks its hash.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="mirror">Whether every picture is there a second time, left and right
    /// exchanged, behind all others; that takes no room on disk.</param>
    /// <param name="say">Told when it is damaged; it is set aside then.</param>
    /// <returns>Null when there is no such file or it is damaged: write it anew.</returns>
    public static MappedPictures? TryOpen(string path, bool mirror, Action<string> say)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string headerPath = PictureStoreHeader.FileOf(path);
        PictureStoreHeader? header = PictureStoreHeader.Read(headerPath);
        if (header is not null && IsWhole(path, header))
        {
            return new MappedPictures(path, header, mirror);
        }

        string why = header is null
            ? $"{path} has no whole header beside it"
            : $"{path} is not what its header says";
        say($"{why}: it is damaged. It was set aside as {WholeFile.SetAside(path)}; the pictures "
            + "are decoded again.");
        if (File.Exists(headerPath))
        {
            WholeFile.SetAside(headerPath);
        }

        return null;
    }

    /// <inheritdoc/>
    public override Tensor Take(IReadOnlyList<int> indices)
    {
        int size = (int)_header.PictureBytes;
        byte[] taken = new byte[indices.Count * size];
        for (int i = 0; i < indices.Count; i++)
        {
            int index = indices[i];
            ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(indices));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count, nameof(indices));
            bool mirrored = index >= _header.Count;
            long place = (long)(mirrored ? index - _header.Count : index) * size;
            _pixels.ReadArray(place, taken, i * size, size);
            if (mirrored)
            {
                ExchangeLeftAndRight(taken.AsSpan(i * size, size));
            }
        }

        return tensor(taken, [indices.Count, 3, Height, Width], dtype: ScalarType.Byte);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _pixels.Dispose();
        _file.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsWhole(string path, PictureStoreHeader header)
    {
        using FileStream file = File.OpenRead(path);
        return header is { Count: > 0, Width: > 0, Height: > 0 }
            && file.Length == header.Count * header.PictureBytes
            && Convert.ToHexStringLower(SHA256.HashData(file)) == header.Sha256;
    }

    private void ExchangeLeftAndRight(Span<byte> planes)
    {
        for (int row = 0; row < planes.Length; row += Width)
        {
            planes.Slice(row, Width).Reverse();
        }
    }
}
