using System.Globalization;
using System.Text;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.StyleGan2;

namespace GanGraph.Bench.Samples;

/// <summary>Writes a network pickle as large as the released ones of 1024 px: a StyleGAN2 three
/// times, as G, D and G_ema, each tensor with a storage of its own inside.</summary>
internal sealed class LargePickle : IDisposable
{
    private static readonly byte[] Magic =
        [0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19];

    private readonly StyleGan2Options _options = new() { Resolution = 1024 };
    private readonly BinaryWriter _file;

    private LargePickle(string path) => _file = new(File.Create(path));

    /// <summary>Writes the file.</summary>
    /// <returns>How many bytes of numbers its averaged generator has.</returns>
    public static long Write(string path)
    {
        using LargePickle pickle = new(path);
        using StyleGan2Network network = new(pickle._options);
        pickle.Op(0x80, 4, '}');
        foreach (string member in new[] { "G", "D", "G_ema" })
        {
            pickle.Text(member);
            pickle.Module("", [.. network.Weights.Parts]);
            pickle.Op('s');
        }

        pickle.Op('.');
        return network.Weights.Parts.Sum(part => part.Count) * sizeof(float);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Module(string path, Part[] parts)
    {
        Global("torch_utils.persistence", "_reconstruct_persistent_obj");
        Op('}');
        Text("class_name");
        Text("Generator");
        Op('s');
        Text("state");
        Op('}');
        Facts(path);
        Text("_parameters");
        Op('}');
        foreach (Part part in parts.Where(part => !part.Name[path.Length..].Contains('.')))
        {
            Text(part.Name[path.Length..]);
            Tensor(part);
            Op('s');
        }

        Op('s');
        Text("_modules");
        Op('}');
        foreach (IGrouping<string, Part> child in parts
            .Where(part => part.Name[path.Length..].Contains('.'))
            .GroupBy(part => part.Name[path.Length..].Split('.')[0]))
        {
            Text(child.Key);
            Module($"{path}{child.Key}.", [.. child]);
            Op('s');
        }

        Op('s', 's', 0x85, 'R');
    }

    // What any of the modules says of itself; none minds what belongs to another.
    private void Facts(string path)
    {
        string last = path.TrimEnd('.').Split('.')[^1];
        Fact("z_dim", _options.ZDimension);
        Fact("c_dim", 0);
        Fact("w_dim", _options.WDimension);
        Fact("img_resolution", _options.Resolution);
        Fact("img_channels", 3);
        Fact("num_layers", _options.MappingLayers);
        Fact("block_resolutions", 1);
        Fact("resolution", last.StartsWith('b') && last.Length > 1 && char.IsDigit(last[1])
            ? int.Parse(last[1..], CultureInfo.InvariantCulture) : 4);
        Text("architecture");
        Text("skip");
        Op('s');
        Text("bias_gain");
        Op('G');
        _file.Write(BitConverter.GetBytes(0.01).Reverse().ToArray());
        Op('s');
    }

    private void Fact(string name, int number)
    {
        Text(name);
        Number(number);
        Op('s');
    }

    private void Tensor(Part part)
    {
        int count = (int)part.Count;
        byte[] head = Head(count);
        Global("torch._utils", "_rebuild_tensor_v2");
        Op('(');
        Global("torch.storage", "_load_from_bytes");
        Op('B');
        _file.Write(head.Length + 8 + (count * sizeof(float)));
        _file.Write(head);
        _file.Write((long)count);
        byte[] numbers = new byte[count * sizeof(float)];
        new Random(count).NextBytes(numbers);
        for (int i = 3; i < numbers.Length; i += sizeof(float))
        {
            numbers[i] = 0x3C; // small numbers, all finite
        }

        _file.Write(numbers);
        Op(0x85, 'R', 'K', 0);
        Tuple(part.Shape);
        Tuple([.. part.Shape.Select((_, axis) =>
            part.Shape.Skip(axis + 1).Aggregate(1L, (product, size) => product * size))]);
        Op(0x89, 'N', 't', 'R');
    }

    private static byte[] Head(int count)
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes))
        {
            writer.Write([0x80, 2, 0x8A, (byte)Magic.Length, .. Magic, (byte)'.']);
            writer.Write([0x80, 2, (byte)'M', 0xE9, 3, (byte)'.', 0x80, 2, (byte)'}']);
            Text(writer, "little_endian");
            writer.Write([0x88, (byte)'s', (byte)'.', 0x80, 2, (byte)'(']);
            Text(writer, "storage");
            writer.Write("ctorch\nFloatStorage\n"u8);
            Text(writer, "1");
            Text(writer, "cpu");
            writer.Write((byte)'J');
            writer.Write(count);
            writer.Write("NtQ."u8);
            writer.Write([0x80, 2, (byte)']', (byte)'.']);
        }

        return bytes.ToArray();
    }

    private void Tuple(long[] numbers)
    {
        Op('(');
        foreach (long number in numbers)
        {
            Number((int)number);
        }

        Op('t');
    }

    private void Number(int number)
    {
        Op('J');
        _file.Write(number);
    }

    private void Global(string module, string name)
    {
        Op('c');
        _file.Write(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
    }

    private void Text(string text) => Text(_file, text);

    private static void Text(BinaryWriter writer, string text)
    {
        writer.Write((byte)'X');
        writer.Write(text.Length);
        writer.Write(Encoding.ASCII.GetBytes(text));
    }

    private void Op(params ReadOnlySpan<int> codes)
    {
        foreach (int code in codes)
        {
            _file.Write((byte)code);
        }
    }
}
