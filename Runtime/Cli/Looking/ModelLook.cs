using System.Buffers.Binary;
using System.Text;
using GanGraph.Cli.Showing;
using GanGraph.Engine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Looking;

/// <summary>What a safetensors file holds: its header says it all.</summary>
internal static class ModelLook
{
    private const int LongestHeader = 100_000_000;
    private const int MostTensors = 40;

    /// <summary>Says it.</summary>
    public static ExitCode Show(string path)
    {
        JObject header = ReadHeader(path);
        List<JProperty> tensors = [.. header.Properties().Where(p => p.Name != "__metadata__")];
        Columns facts = new();
        facts.Add("model", $"{tensors.Count} tensors, {Words.Size(new FileInfo(path).Length)}");
        foreach (JProperty entry in (header["__metadata__"] as JObject ?? []).Properties())
        {
            facts.Add(entry.Name, $"{entry.Value}");
        }

        facts.Write(Console.Out);
        Console.WriteLine();
        Columns list = new(indent: 2);
        foreach (JProperty tensor in tensors.Take(MostTensors))
        {
            string shape = string.Join(" x ", tensor.Value["shape"] ?? new JArray());
            list.Add(tensor.Name, $"{tensor.Value["dtype"]}", shape);
        }

        list.Write(Console.Out);
        if (tensors.Count > MostTensors)
        {
            Console.WriteLine($"  and {tensors.Count - MostTensors} more");
        }

        return ExitCode.Done;
    }

    private static JObject ReadHeader(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] size = new byte[sizeof(long)];
        int read = file.ReadAtLeast(size, size.Length, throwOnEndOfStream: false);
        long length = BinaryPrimitives.ReadInt64LittleEndian(size);
        if (read < size.Length || length is < 2 or > LongestHeader
            || length > file.Length - size.Length)
        {
            throw Broken(path, $"its header would have {length} bytes");
        }

        byte[] header = new byte[length];
        file.ReadExactly(header);
        try
        {
            return JObject.Parse(Encoding.UTF8.GetString(header));
        }
        catch (JsonException e)
        {
            throw Broken(path, $"its header is not JSON ({e.Message})");
        }
    }

    private static GraphException Broken(string path, string found) => new(
        $"{path} is no safetensors file: {found}. Name another file, or make this one again.");
}
