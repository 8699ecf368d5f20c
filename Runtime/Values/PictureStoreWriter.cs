using System.Security.Cryptography;
using GanGraph.Media;

namespace GanGraph.Values;

/// <summary>Writes decoded pictures one after the other into a file that
/// <see cref="MappedPictures"/> opens. Until <see cref="Finish"/> the file has a temporary name,
/// so that a file under the final name is always whole.</summary>
public sealed class PictureStoreWriter : IDisposable
{
    private readonly string _path;
    private readonly string _part;
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _planes;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins a file.</summary>
    /// <param name="path">Full path of the finished file.</param>
    /// <param name="width">Width of every picture in pixels.</param>
    /// <param name="height">Height of every picture in pixels.</param>
    public PictureStoreWriter(string path, int width, int height)
    {
        (_path, _width, _height) = (path, width, height);
        _planes = new byte[3 * width * height];
        _part = WholeFile.PartOf(path);
        _file = new FileStream(_part, FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Pictures written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a picture.</summary>
    /// <param name="rgb">[height, width, 3] bytes: red, green, blue of each pixel in turn.</param>
    /// <exception cref="ArgumentException">Another number of bytes.</exception>
    public void Add(ReadOnlySpan<byte> rgb)
    {
        if (rgb.Length != _planes.Length)
        {
            throw new ArgumentException(
                $"The picture has {rgb.Length} bytes, {_width}x{_height} needs {_planes.Length}.",
                nameof(rgb));
        }

        int plane = _width * _height;
        for (int pixel = 0; pixel < plane; pixel++)
        {
            _planes[pixel] = rgb[3 * pixel];
            _planes[plane + pixel] = rgb[3 * pixel + 1];
            _planes[2 * plane + pixel] = rgb[3 * pixel + 2];
        }

        _file.Write(_planes);
        _hash.AppendData(_planes);
        Count++;
    }

    /// <summary>Brings everything to the disk and gives the file its final name. The header goes
    /// first: pixels never lie under their final name without one.</summary>
    public void Finish()
    {
        string sum = Convert.ToHexStringLower(_hash.GetHashAndReset());
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        PictureStoreHeader header = new(Count, _width, _height, sum);
        WholeFile.Write(
            PictureStoreHeader.FileOf(_path), part => File.WriteAllText(part, header.ToJson()));
        File.Move(_part, _path, overwrite: true);
        FolderFlush.Of(Path.GetDirectoryName(_path)!);
    }

    /// <summary>Lets go of the file; what was not finished is gone.</summary>
    public void Dispose()
    {
        try
        {
            _file.Dispose(); // on a full disk it cannot let go of the last bytes
        }
        finally
        {
            _hash.Dispose();
            File.Delete(_part);
        }
    }
}
