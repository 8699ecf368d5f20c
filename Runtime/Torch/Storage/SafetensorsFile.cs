using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Storage;

/// <summary>An open safetensors file; tensors are copied out of the mapped file one by one.
/// </summary>
public sealed class SafetensorsFile : IDisposable
{
    private const int LengthBytes = 8;

    private readonly MemoryMappedFile _map;
    private readonly SafetensorsHeader _header;
    private readonly long _dataStart;

    private SafetensorsFile(
        string path, MemoryMappedFile map, SafetensorsHeader header, long dataStart)
    {
        Path = path;
        _map = map;
        _header = header;
        _dataStart = dataStart;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Texts that were written along with the tensors.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, SafetensorsEntry> Entries => _header.Entries;

    /// <summary>Opens a file and checks its header against its length.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no valid safetensors file.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SafetensorsFile Open(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        long length = stream.Length;
        if (length < LengthBytes)
        {
            throw new InvalidDataException(
                $"{path}: {length} bytes, wanted {LengthBytes} or more. It was cut short. "
                + SafetensorsHeader.Remedy);
        }

        Span<byte> first = stackalloc byte[LengthBytes];
        stream.ReadExactly(first);
        ulong size = BinaryPrimitives.ReadUInt64LittleEndian(first);
        if (size > SafetensorsHeader.Limit || (long)size > length - LengthBytes)
        {
            throw new InvalidDataException(
                $"{path}: the header says it has {size} bytes, in a file of {length}. "
                + $"It is no safetensors file, or it was cut short. {SafetensorsHeader.Remedy}");
        }

        byte[] json = new byte[(int)size];
        stream.ReadExactly(json);
        long dataStart = LengthBytes + (long)size;
        SafetensorsHeader header = SafetensorsHeader.Parse(path, json, length - dataStart);
        return new SafetensorsFile(
            path,
            MemoryMappedFile.CreateFromFile(
                path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read),
            header, dataStart);
    }

    /// <summary>Copies one tensor out of the file; the caller disposes it.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="device">Where to; null for the CPU.</param>
    /// <exception cref="InvalidDataException">There is no tensor of that name.</exception>
    public Tensor Load(string name, Device? device = null)
    {
        if (!_header.Entries.TryGetValue(name, out SafetensorsEntry? entry))
        {
            throw new InvalidDataException($"{Path}: there is no tensor \"{name}\".");
        }

        Tensor made = empty([.. entry.Shape], entry.Type);
        try
        {
            Fill(made, entry);
        }
        catch
        {
            made.Dispose();
            throw;
        }

        return device is null || device.type == DeviceType.CPU
            ? made
            : made.to(device, disposeAfter: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _map.Dispose();

    private unsafe void Fill(Tensor target, SafetensorsEntry entry)
    {
        long length = entry.End - entry.Begin;
        if (length == 0)
        {
            return;
        }

        using MemoryMappedViewAccessor view = _map.CreateViewAccessor(
            _dataStart + entry.Begin, length, MemoryMappedFileAccess.Read);
        byte* memory = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref memory);
        try
        {
            Span<byte> bytes = target.bytes;
            new ReadOnlySpan<byte>(memory + view.PointerOffset, bytes.Length).CopyTo(bytes);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }
}
