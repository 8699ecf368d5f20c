using System.Buffers.Binary;
using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Media.Comparing;

/// <summary>The pictures of a WebP loop and how long each is shown (RFC 9649, 2024, section
/// 2.7.1.1): equal frames are one picture that is shown longer.</summary>
internal sealed class WebpLoop
{
    private const int Head = 12;
    private readonly string _path;
    private readonly List<long> _starts = [];
    private readonly long _end;

    /// <summary>Reads the times of a file.</summary>
    /// <exception cref="MediaException">It is no WebP file.</exception>
    public WebpLoop(string path)
    {
        _path = path;
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[24];
        for (long at = Head; at + 8 <= file.Length;)
        {
            file.Position = at;
            int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (read == head.Length && head.AsSpan().StartsWith("ANMF"u8))
            {
                _starts.Add(_end);
                _end += BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(20)) & 0xFFFFFF;
            }

            long size = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            at += 8 + size + (size & 1);
        }

        if (_starts.Count == 0)
        {
            _starts.Add(0);
            _end = 1;
        }
    }

    /// <summary>How many frames the loop has: its pictures, or more when equal ones are kept as
    /// one that is shown longer.</summary>
    public long FramesAt(Fraction rate) =>
        Math.Max(_starts.Count, (long)Math.Round(_end * rate.Value / 1000));

    /// <summary>The picture that is shown as a frame.</summary>
    public Picture Frame(long frame, Fraction rate)
    {
        double middle = (frame + 0.5) * 1000 / rate.Value;
        int page = FramesAt(rate) == _starts.Count
            ? (int)frame
            : _starts.FindLastIndex(start => start <= middle);
        return PictureFiles.ReadPage(_path, page);
    }
}
