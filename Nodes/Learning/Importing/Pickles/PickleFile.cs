using GanGraph.Learning.Importing.Bytes;
using GanGraph.Torch.Storage;
using Microsoft.Win32.SafeHandles;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A pickle that is open: its values are read, its tensors stay in the file until they
/// are wanted.</summary>
internal sealed class PickleFile : IDisposable
{
    private const int Window = 16_384;

    private readonly SafeFileHandle? _file;

    private PickleFile(string path, SafeFileHandle? file, long length, object? root)
    {
        Path = path;
        _file = file;
        Length = length;
        Root = root;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public long Length { get; }

    /// <summary>What the pickle stands for.</summary>
    public object? Root { get; }

    /// <summary>Reads a pickle. Nothing in it is run.</summary>
    /// <exception cref="ModelException">It cannot be read, is none, or wants something that no
    /// model needs.</exception>
    public static PickleFile Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            return Read(path, new FileBytes(file), file);
        }
        catch (Exception fault)
        {
            file?.Dispose();
            if (fault is IOException or UnauthorizedAccessException)
            {
                throw new ModelException($"{path} cannot be read: {fault.Message}", fault);
            }

            throw;
        }
    }

    /// <summary>Reads a pickle that is open or in memory.</summary>
    /// <param name="path">What to call it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="file">What is closed at the end; null for nothing.</param>
    /// <exception cref="ModelException">It is none, or wants something that no model needs.
    /// </exception>
    public static PickleFile Read(string path, PickleBytes bytes, SafeFileHandle? file = null)
    {
        PickleReader reader = new(bytes, Window);
        PickleLimits limits = new(bytes.Length);
        PickleMachine machine = new(reader, new PickleCalls(limits), limits);
        try
        {
            return new PickleFile(path, file, bytes.Length, machine.Run());
        }
        catch (PickleException fault)
        {
            throw Named(path, fault);
        }
    }

    /// <summary>Does something with what is inside, and names the file when that fails.</summary>
    /// <exception cref="ModelException">It fails.</exception>
    public T Use<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (fault is PickleException or IOException)
        {
            throw Named(Path, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static ModelException Named(string path, Exception fault) => new(
        $"{path}: {PrintableText.Of(fault.Message)}. Choose a file that holds a generator, or "
        + "fetch this one again.",
        fault);
}
