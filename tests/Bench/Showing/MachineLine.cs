using System.Globalization;
using System.Runtime.InteropServices;
using GanGraph.Torch;

namespace GanGraph.Bench.Showing;

/// <summary>What the numbers were measured on, and how busy it was.</summary>
/// <param name="Text">The machine in one line.</param>
/// <param name="LoadBefore">The mean of waiting threads over the last minute, before.</param>
internal sealed record MachineLine(string Text, double LoadBefore)
{
    /// <summary>The same afterwards.</summary>
    public double LoadAfter { get; private set; }

    /// <summary>Looks at the machine before the first row.</summary>
    public static MachineLine Begin(int threads)
    {
        string text = $"{Model()}, {Environment.ProcessorCount} cores, {threads} used; "
            + $"{RuntimeInformation.OSDescription}; .NET {Environment.Version}; "
            + $"libtorch {TorchProvider.LibTorchVersion}";
        return new MachineLine(text, Load());
    }

    /// <summary>Looks at it after the last row.</summary>
    public void End() => LoadAfter = Load();

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text}; load {LoadBefore:0.0} before, {LoadAfter:0.0} after");

    private static string Model() => !File.Exists("/proc/cpuinfo")
        ? RuntimeInformation.ProcessArchitecture.ToString()
        : File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static double Load() => File.Exists("/proc/loadavg")
        ? double.Parse(
            File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : double.NaN;
}
