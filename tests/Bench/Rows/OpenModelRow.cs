using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;
using GanGraph.Learning.Importing;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Rows;

/// <summary>Opens a network pickle as large as those of 1024 px, from a warm disk.</summary>
internal sealed class OpenModelRow : IBenchRow
{
    private const double Mega = 1e6;

    /// <inheritdoc/>
    public string Name => "open-model";

    /// <inheritdoc/>
    public string What => "opening a StyleGAN2 pickle of 1024 px";

    /// <inheritdoc/>
    public string Peer => "-";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        string path = Path.Combine(context.Subfolder(Name), "network.pkl");
        context.Say("  writing the model");
        double numbers = LargePickle.Write(path) / Mega;
        double file = new FileInfo(path).Length / Mega;
        string sizes = FormattableString.Invariant($"{file:0} MB, generator {numbers:0} MB");
        yield return Line(
            $"{What} ({sizes}): its numbers, per MB of them", numbers,
            Turns(context, () => Read(path)));
        yield return Line(
            $"{What}: whole, with its hash, ready to draw, per MB of the file", file,
            Turns(context, () => OpenedGenerator.Open(path, CPU, _ => { }).Dispose()));
        if (OperatingSystem.IsLinux())
        {
            yield return Memory(context, path, file, numbers);
        }
    }

    private BenchLine Line(string what, double megabytes, IEnumerable<double> seconds) =>
        BenchLine.Alone(
            this, what, Spread.Of(seconds).Times(1000 / megabytes), "ms/MB",
            Reach.Under(2, "ms/MB (500 MB/s)"));

    // What is written at the end is read from the disk, not kept in memory.
    private BenchLine Memory(BenchContext context, string path, double file, double numbers)
    {
        string program = Path.Combine(context.Root, "gangraph");
        MemoryPeak info = MemoryPeak.Of(program, ["info", path]);
        MemoryPeak whole = MemoryPeak.Of(
            program, ["convert", path, Path.ChangeExtension(path, ".safetensors")]);
        return BenchLine.Alone(
            this,
            FormattableString.Invariant(
                $"peak memory of converting it: {numbers:0} MB of numbers, none twice; ")
            + FormattableString.Invariant($"looking at it alone takes {info.OwnMegabytes:0} MB"),
            Spread.Of([whole.OwnMegabytes]), "MB",
            Reach.Under(Math.Min(file, 2.5 * numbers), "MB"));
    }

    private static double[] Turns(BenchContext context, Action open)
    {
        open(); // the disk is warm from here on
        return [.. Enumerable.Range(0, context.Rounds).Select(_ => Sample.Of(open).Seconds)];
    }

    private static void Read(string path)
    {
        using DisposeScope scope = NewDisposeScope();
        using GeneratorFile file = GeneratorFile.Open(path);
        foreach (Tensor tensor in file.LoadWeights().Values)
        {
            tensor.Dispose();
        }
    }
}
