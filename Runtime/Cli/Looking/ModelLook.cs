using GanGraph.Cli.Showing;
using GanGraph.Learning.Importing;
using GanGraph.Torch.Storage;

namespace GanGraph.Cli.Looking;

/// <summary>What a file of a model holds. Of a generator of another trainer its options are said,
/// of any other safetensors file what stands in its header.</summary>
internal static class ModelLook
{
    private const int MostTensors = 40;

    /// <summary>Says it.</summary>
    public static ExitCode Show(string path)
    {
        if (!path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase)
            || ConvertedGenerator.IsOne(path))
        {
            return ShowGenerator(path);
        }

        using SafetensorsFile file = SafetensorsFile.Open(path);
        Columns facts = new();
        facts.Add(
            "model", $"{file.Entries.Count} tensors, {Words.Size(new FileInfo(path).Length)}");
        foreach ((string name, string text) in file.Metadata)
        {
            facts.Add(name, text);
        }

        facts.Write(Console.Out);
        Console.WriteLine();
        Columns list = new(indent: 2);
        foreach ((string name, SafetensorsEntry tensor) in file.Entries.Take(MostTensors))
        {
            list.Add(name, $"{tensor.Type}", string.Join(" x ", tensor.Shape));
        }

        list.Write(Console.Out);
        if (file.Entries.Count > MostTensors)
        {
            Console.WriteLine($"  and {file.Entries.Count - MostTensors} more");
        }

        return ExitCode.Done;
    }

    private static ExitCode ShowGenerator(string path)
    {
        using GeneratorFile file = GeneratorFile.Open(path);
        Columns facts = new();
        foreach ((string name, string text) in GeneratorDescription.Of(file))
        {
            facts.Add(name, text);
        }

        facts.Add("size", Words.Size(new FileInfo(path).Length));
        facts.Write(Console.Out);
        return ExitCode.Done;
    }
}
