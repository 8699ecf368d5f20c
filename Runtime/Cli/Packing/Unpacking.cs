using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Packing;

/// <summary>Unpacks packs: first into a folder beside the one wanted, which gets its name when
/// every file is there and has the hash that the list gives.</summary>
/// <param name="reader">The pack.</param>
/// <param name="target">Full path of the folder.</param>
internal sealed class Unpacking(PackReader reader, string target)
{
    /// <summary>Unpacks.</summary>
    /// <param name="force">Whether a folder of that name is set aside.</param>
    /// <param name="show">Told how far it is.</param>
    /// <param name="cancel">Set when the person wants to stop.</param>
    /// <returns>Where what was there before is now; null when nothing was.</returns>
    public string? Run(bool force, Action<RunEvent> show, CancellationToken cancel)
    {
        string parent = Path.GetDirectoryName(target)
            ?? throw new GraphException($"{target} cannot be unpacked to. Name a folder with -o.");
        bool isThere = File.Exists(target) || (Directory.Exists(target)
            && Directory.EnumerateFileSystemEntries(target).Any());
        if (isThere && !force)
        {
            throw new GraphException(
                $"{target} is there already. Name another folder with -o, or say --force to set "
                + "it aside.");
        }

        Directory.CreateDirectory(parent);
        CheckRoom(parent);
        string part = Path.Combine(
            parent, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.part");
        Directory.CreateDirectory(part);
        try
        {
            CopyMeter meter = new(
                "unpack", reader.Manifest.Files.Sum(file => file.Size), show, cancel);
            foreach (PackedFile file in reader.Manifest.Files)
            {
                Write(file, part, meter);
            }

            string? aside = isThere ? SetAside() : null;
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(part, target);
            return aside;
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private void Write(PackedFile file, string part, CopyMeter meter)
    {
        string path = Path.Combine(part, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream to = new(path, FileMode.CreateNew, FileAccess.Write);
        (long size, string hash) found;
        try
        {
            using Stream from = reader.Open(file);
            found = meter.Copy(from, to, file.Size);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(file, e);
        }

        if (found.size != file.Size
            || !found.hash.Equals(file.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw Damaged(file, null);
        }

        to.Flush(flushToDisk: true);
    }

    private void CheckRoom(string parent)
    {
        long wanted = reader.Manifest.Files.Sum(file => file.Size);
        long free = new DriveInfo(parent).AvailableFreeSpace;
        if (wanted > free)
        {
            throw new GraphException(
                $"{target} needs {wanted / 1_000_000} MB, {free / 1_000_000} MB are free. Make "
                + "room, or name a folder on another disk with -o.");
        }
    }

    private string SetAside()
    {
        int number = 1;
        while (Path.Exists($"{target}-old-{number}"))
        {
            number++;
        }

        string aside = $"{target}-old-{number}";
        Directory.Move(target, aside);
        return aside;
    }

    private static GraphException Damaged(PackedFile file, Exception? cause) => new(
        $"{file.Path} in the pack is damaged: it is not what the list of the pack says. Get the "
        + "pack again.", cause!);
}
