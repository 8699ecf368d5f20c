using System.IO.Compression;
using System.Text;
using GanGraph.Engine;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Packing;

/// <summary>Writes packs. The same files give the same bytes: order, times and rights are fixed,
/// and what is not text is stored as it is.</summary>
/// <param name="plan">What goes in.</param>
/// <param name="hashes">Hashes files.</param>
internal sealed class PackWriter(PackPlan plan, ContentHashes hashes)
{
    // A plain file that everybody may read, as Unix writes it.
    private const int PlainFile = 0x81A4 << 16;
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a pack, first under another name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="graph">Path of the graph in it.</param>
    /// <param name="show">Told how far it is.</param>
    /// <param name="cancel">Set when the person wants to stop.</param>
    public PackManifest Write(
        string path, string graph, Action<RunEvent> show, CancellationToken cancel)
    {
        byte[] text = Encoding.UTF8.GetBytes(plan.GraphText);
        List<PackedFile> files =
        [
            new(graph, text.Length, Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(text))),
        ];
        foreach ((string name, string file) in plan.Files)
        {
            cancel.ThrowIfCancellationRequested();
            files.Add(new PackedFile(name, new FileInfo(file).Length, hashes.Of(file)));
        }

        PackManifest manifest = new(graph, files);
        CopyMeter meter = new("pack", files.Sum(file => file.Size), show, cancel);
        SafeFile.Write(path, stream =>
        {
            using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
            Add(zip, PackManifest.Name, Encoding.UTF8.GetBytes(manifest.ToString()));
            Add(zip, graph, text);
            foreach (PackedFile packed in files.Skip(1))
            {
                Copy(zip, packed, plan.Files[packed.Path], meter);
            }
        });
        return manifest;
    }

    private static void Copy(ZipArchive zip, PackedFile packed, string file, CopyMeter meter)
    {
        using FileStream from = File.OpenRead(file);
        using Stream to = Open(zip, packed.Path, CompressionLevel.NoCompression);
        (long size, string hash) = meter.Copy(from, to, packed.Size);
        if (size != packed.Size || hash != packed.Sha256)
        {
            throw new GraphException(
                $"{file} has changed while it was packed. Wait until nobody writes it, and pack "
                + "again.");
        }
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using Stream to = Open(zip, path, CompressionLevel.Optimal);
        to.Write(content);
    }

    private static Stream Open(ZipArchive zip, string path, CompressionLevel level)
    {
        ZipArchiveEntry entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = PlainFile;
        return entry.Open();
    }
}
